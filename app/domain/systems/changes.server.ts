import { and, eq } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db, Tx } from '#db/open.server'
import { catalogueSuggestions, releaseComponents, releaseSafeguards, releases } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import type { Change, SuggestionDecision } from './change-input.server.ts'
import { changeConfirmed, changeDeclined, changeSuggested, systemEdited } from './events.server.ts'
import { type CatalogueChange, suggestionMachine } from './model.ts'
import { findSystem } from './records.server.ts'
import { findSuggestion } from './suggestions.server.ts'

const waitingAtMost = 50

/** Changes a listed system, with a source: at once by those who may edit it, else as a suggestion that waits for a moderator. */
export function suggestChange(ctx: Ctx, slug: string, { source, ...given }: Change): Promise<{ isApplied: boolean }> {
  return transact(ctx, async (tx) => {
    const system = await findSystem(tx, ctx.actor, slug)
    const personId = authorize(ctx.actor, 'system.suggest').id ?? ''
    if (system.state !== 'confirmed') throw new Refused('conflict', 'This system is not listed yet. Wait until it is confirmed.')
    const change = await toChange(tx, system.id, given)

    if (can(ctx.actor, 'system.edit', system)) {
      await apply(tx, system.id, change, source)
      await record(tx, ctx, systemEdited, system.id, { change, source })
      return { isApplied: true }
    }
    await refuseTooMany(tx, personId)
    const suggestionId = newId('sug')
    const suggested = { systemId: system.id, change, source, state: 'waiting', suggestedBy: personId, suggestedAt: ctx.now } as const
    await tx.insert(catalogueSuggestions).values({ ...suggested, id: suggestionId })
    await record(tx, ctx, changeSuggested, system.id, { suggestionId, change, source })
    return { isApplied: false }
  })
}

/** Takes a suggestion into the catalogue or declines it with a reason. Nobody decides their own, nor one about their own organisation's system. */
export function decideSuggestion(ctx: Ctx, suggestionId: string, { decision, reason }: SuggestionDecision): Promise<{ slug: string }> {
  return transact(ctx, async (tx) => {
    const found = await findSuggestion(tx, ctx.actor, suggestionId)
    const actor = authorize(ctx.actor, 'suggestion.decide', found)
    const state = suggestionMachine.next(found.state, decision)

    const decided = await tx
      .update(catalogueSuggestions)
      .set({ state, decidedBy: actor.id, decidedAt: ctx.now, reason: decision === 'decline' ? reason : null })
      .where(and(eq(catalogueSuggestions.id, found.id), eq(catalogueSuggestions.state, found.state)))
      .returning({ id: catalogueSuggestions.id })
    if (!decided[0]) throw new Refused('conflict', 'Somebody decided this suggestion meanwhile. Reload the page to see how.')

    const { change, source, suggestedBy } = found
    const details = { suggestionId, change, source, suggestedBy }
    if (decision === 'confirm') await apply(tx, found.systemId, change, source)
    await (decision === 'confirm'
      ? record(tx, ctx, changeConfirmed, found.systemId, details)
      : record(tx, ctx, changeDeclined, found.systemId, { ...details, reason }))
    return { slug: found.slug }
  })
}

async function toChange(tx: Tx, systemId: string, given: Omit<Change, 'source'>): Promise<CatalogueChange> {
  const change = given as Change
  if (change.about === 'release') {
    const { name, released_on: releasedOn, parameters, access_level: accessLevel, gating } = change
    await refuseTaken(tx, systemId, name)
    return { about: 'release', name, releasedOn, parameters, accessLevel, gating }
  }
  const [release] = await tx
    .select({ id: releases.id, name: releases.name })
    .from(releases)
    .where(and(eq(releases.id, change.release), eq(releases.systemId, systemId)))
  if (!release) throw new Refused('bad-input', 'Choose a release of this system.')

  const of = { releaseId: release.id, release: release.name }
  return change.about === 'component'
    ? { about: 'component', ...of, component: change.component, status: change.status }
    : { about: 'safeguard', ...of, safeguard: change.safeguard, status: change.status }
}

async function apply(tx: Tx, systemId: string, change: CatalogueChange, source: string): Promise<void> {
  if (change.about === 'release') {
    const { about: _, ...release } = change
    await refuseTaken(tx, systemId, release.name)
    await tx.insert(releases).values({ ...release, id: newId('rel'), systemId, source })
  } else if (change.about === 'component') {
    const { releaseId, component, status } = change
    await tx
      .insert(releaseComponents)
      .values({ releaseId, component, status, source })
      .onConflictDoUpdate({ target: [releaseComponents.releaseId, releaseComponents.component], set: { status, source } })
  } else {
    const { releaseId, safeguard, status } = change
    await tx
      .insert(releaseSafeguards)
      .values({ releaseId, safeguard, status, source })
      .onConflictDoUpdate({ target: [releaseSafeguards.releaseId, releaseSafeguards.safeguard], set: { status, source } })
  }
}

async function refuseTaken(db: Db, systemId: string, name: string): Promise<void> {
  if (await db.$count(releases, and(eq(releases.systemId, systemId), eq(releases.name, name))))
    throw new Refused('bad-input', `A release named ${name} is listed already. Give this one a name of its own.`)
}

/** One person cannot fill the list of those who decide. */
async function refuseTooMany(tx: Tx, personId: string): Promise<void> {
  const waiting = and(eq(catalogueSuggestions.suggestedBy, personId), eq(catalogueSuggestions.state, 'waiting'))
  if ((await tx.$count(catalogueSuggestions, waiting)) >= waitingAtMost)
    throw new Refused('conflict', `${waitingAtMost} of your suggestions wait already. Suggest more once some of them are decided.`)
}
