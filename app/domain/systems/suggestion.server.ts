import { and, eq, like, ne, or, sql } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { reports } from '#db/schema/reports'
import { releases, systems } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { systemConfirmed, systemDeclined, systemSuggested } from './events.server.ts'
import type { Confirmation, Declination, Suggestion } from './input.server.ts'
import { systemMachine } from './model.ts'
import { findSystem, type System } from './records.server.ts'

/**
 * "My system is not listed": an unconfirmed system that only its suggester and moderators see. The caller's event tells of it.
 * What is listed after all, or was suggested by the same person before, comes back as it is.
 */
export async function suggestSystem(tx: Tx, ctx: Ctx, { name, developer, link }: Suggestion): Promise<System & { isNew: boolean }> {
  const actor = authorize(ctx.actor, 'system.suggest')
  const known = await findAlike(tx, ctx.actor, name, developer)
  if (known) return { ...known, isNew: false }

  const slug = await freeSlug(tx, name)
  const [made] = await tx
    .insert(systems)
    .values({ id: newId('sys'), slug, name, developer, homepage: link, state: 'unconfirmed', suggestedBy: actor.id, createdAt: ctx.now })
    .returning()
  if (!made) throw new Refused('conflict', 'The system could not be added. Try again.')
  return { ...made, isNew: true }
}

/** The same outside of a report, in a transaction with its own event. */
export function suggestListing(ctx: Ctx, given: Suggestion): Promise<{ slug: string; isNew: boolean }> {
  return transact(ctx, async (tx) => {
    const { id, slug, isNew } = await suggestSystem(tx, ctx, given)
    if (isNew) await record(tx, ctx, systemSuggested, id, { ...given, slug })
    return { slug, isNew }
  })
}

/** Says no to a suggested system, with the reason. Where reports about it wait, it is joined to a listed system or confirmed instead. */
export function declineSystem(ctx: Ctx, slug: string, { reason }: Declination): Promise<void> {
  return transact(ctx, async (tx) => {
    const system = await findSystem(tx, ctx.actor, slug)
    authorize(ctx.actor, 'system.confirm', system)
    const state = systemMachine.next(system.state, 'decline')
    if (await tx.$count(reports, eq(reports.systemId, system.id)))
      throw new Refused('conflict', 'There are reports about this system. Confirm it, or join it to a listed one, so that they go on.')

    const declined = await tx
      .update(systems)
      .set({ state, declinedBecause: reason })
      .where(and(eq(systems.id, system.id), eq(systems.state, system.state)))
      .returning({ id: systems.id })
    if (!declined[0]) throw alreadySettled()
    await record(tx, ctx, systemDeclined, system.id, { name: system.name, reason })
  })
}

/** Takes a suggested system into the catalogue, with a source for its place on the gradient. */
export function confirmSystem(ctx: Ctx, slug: string, given: Confirmation): Promise<{ slug: string }> {
  return transact(ctx, async (tx) => {
    const system = await findSystem(tx, ctx.actor, slug)
    authorize(ctx.actor, 'system.confirm', system)
    const state = systemMachine.next(system.state, 'confirm')

    const { link: homepage, access_level: accessLevel, released_on: releasedOn, gating, source, name, developer, modality } = given
    const confirmed = await tx
      .update(systems)
      .set({ state, name, developer, homepage, modality, accessLevel, releasedOn, source })
      .where(and(eq(systems.id, system.id), eq(systems.state, system.state)))
      .returning({ id: systems.id })
    if (!confirmed[0]) throw alreadySettled()
    await tx
      .insert(releases)
      .values({ id: newId('rel'), systemId: system.id, name: releasedOn ?? 'First release', releasedOn, accessLevel, gating, source })
    const suggestedAs = { name: system.name, developer: system.developer, homepage: system.homepage }
    await record(tx, ctx, systemConfirmed, system.id, {
      slug: system.slug,
      name,
      developer,
      homepage,
      modality,
      accessLevel,
      source,
      suggestedAs,
    })
    return { slug: system.slug }
  })
}

/** Marks an unconfirmed system as being another one. The caller moves its reports and records the event. */
export async function markMerged(tx: Tx, systemId: string, targetId: string): Promise<void> {
  const [system] = await tx.select({ state: systems.state }).from(systems).where(eq(systems.id, systemId))
  if (!system) throw new Refused('not-found', 'There is no such system.')
  const merged = await tx
    .update(systems)
    .set({ state: systemMachine.next(system.state, 'merge'), mergedInto: targetId })
    .where(and(eq(systems.id, systemId), eq(systems.state, system.state), ne(systems.id, targetId)))
    .returning({ id: systems.id })
  if (!merged[0]) throw alreadySettled()
}

const alreadySettled = () => new Refused('conflict', 'Somebody settled this system meanwhile. Reload the page to see how.')

async function findAlike(tx: Tx, actor: Actor, name: string, developer: string): Promise<System | undefined> {
  const isSame = (column: typeof systems.name | typeof systems.developer, words: string) =>
    sql`lower(${column}) = ${words.trim().toLowerCase()}`
  const isOwn = and(eq(systems.state, 'unconfirmed'), eq(systems.suggestedBy, actor.id ?? ''))
  const [alike] = await tx
    .select()
    .from(systems)
    .where(and(isSame(systems.name, name), isSame(systems.developer, developer), or(eq(systems.state, 'confirmed'), isOwn)))
    .orderBy(systems.state)
    .limit(1)
  return alike
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const plain =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'system'
  const rows = await tx
    .select({ slug: systems.slug })
    .from(systems)
    .where(like(systems.slug, `${plain}%`))
  const taken = new Set(rows.map(({ slug }) => slug))
  if (!taken.has(plain)) return plain
  let number = 2
  while (taken.has(`${plain}-${number}`)) number += 1
  return `${plain}-${number}`
}
