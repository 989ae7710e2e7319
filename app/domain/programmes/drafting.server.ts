import { and, eq, inArray } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { programmeSystems, programmes, programmeVersions } from '#db/schema/programmes'
import { organisations, systems } from '#db/schema/systems'
import { findRubricVersion } from '#domain/rubrics'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { programmeEvents } from './events.server.ts'
import type { ProgrammeGiven } from './input.server.ts'
import { moveProgramme } from './moves.server.ts'
import { findProgramme } from './records.server.ts'

/** Drafts a programme: an owner-admin's for systems of their organisation, or an admin's for the community. Nobody else sees it yet. */
export function draftProgramme(ctx: Ctx, given: ProgrammeGiven): Promise<{ slug: string }> {
  return transact(ctx, async (tx) => {
    const organisationId = await organisationOf(tx, given.organisation)
    const { id: draftedById } = authorize(ctx.actor, 'programme.run', { organisationId })
    await refuseUnknownRubric(tx, given.rubricVersionId)
    const contents = { ...given.contents, systems: await scopeFor(tx, given.systems, organisationId) }
    const { kind, slug, currency, rubricVersionId, secondSignatureAboveMinor } = given
    const id = newId('prg')
    const made = await tx
      .insert(programmes)
      .values({
        id,
        slug,
        kind,
        state: 'draft',
        organisationId,
        currency,
        draft: contents,
        rubricVersionId,
        secondSignatureAboveMinor,
        draftedById: draftedById ?? '',
        createdAt: ctx.now,
        movedAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: programmes.id })
    if (!made[0]) throw new Refused('conflict', 'There is a programme at this address already. Choose another short name.')
    await record(tx, ctx, programmeEvents.drafted, id, { slug, kind })
    return { slug }
  })
}

/** Opens a draft: from now on it is public, its rubric stays, and what it promises changes by versions only. */
export function openProgramme(ctx: Ctx, slug: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const programme = await findProgramme(tx, ctx.actor, slug)
    authorize(ctx.actor, 'programme.run', programme)
    const { id, contents, rubricVersionId, organisationId } = programme
    if (programme.openedAt) throw new Refused('conflict', 'This programme was opened already.')
    const closesAt = contents.closesAt ? new Date(contents.closesAt) : null
    if (closesAt && closesAt <= ctx.now) throw new Refused('conflict', 'Its last day is over. Draft it again with a later one.')
    // A system may have changed hands since the draft.
    await requireOwn(
      tx,
      contents.systems.map(({ systemId }) => systemId),
      organisationId,
    )

    const madeById = ctx.actor.id ?? ''
    await tx
      .insert(programmeVersions)
      .values({ programmeId: id, number: 1, contents, difference: [], reason: 'Opening', madeById, at: ctx.now })
    await tx.insert(programmeSystems).values(contents.systems.map(({ systemId }) => ({ programmeId: id, systemId })))
    const opensAt = contents.opensAt ? new Date(contents.opensAt) : null
    await tx.update(programmes).set({ version: 1, draft: null, openedAt: ctx.now, opensAt, closesAt }).where(eq(programmes.id, id))
    await moveProgramme(tx, ctx, programme, 'open')
    await record(tx, ctx, programmeEvents.opened, id, { slug, rubricVersionId })
  })
}

async function organisationOf(tx: Tx, slug: string): Promise<string | null> {
  if (slug === '') return null
  const [found] = await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, slug))
  if (!found) throw new Refused('bad-input', 'Choose your organisation from the list.')
  return found.id
}

async function refuseUnknownRubric(tx: Tx, id: string | null): Promise<void> {
  if (id !== null && !(await findRubricVersion(tx, id).catch(() => null)))
    throw new Refused('bad-input', 'Choose the rubric from the list.')
}

/** The systems by their slugs. An organisation offers bounties on its own systems only. */
async function scopeFor(tx: Tx, slugs: readonly string[], organisationId: string | null) {
  const rows = await tx
    .select({ id: systems.id })
    .from(systems)
    .where(and(inArray(systems.slug, [...slugs]), eq(systems.state, 'confirmed')))
  if (rows.length < new Set(slugs).size) throw new Refused('bad-input', 'Choose the systems from the list: one of them is not there.')
  const ids = rows.map(({ id }) => id)
  await requireOwn(tx, ids, organisationId)
  return ids.map((systemId) => ({ systemId, releaseIds: [] as string[] }))
}

async function requireOwn(tx: Tx, ids: readonly string[], organisationId: string | null): Promise<void> {
  if (organisationId === null) return
  const own = await tx
    .select({ id: systems.id })
    .from(systems)
    .where(and(inArray(systems.id, [...ids]), eq(systems.organisationId, organisationId)))
  if (own.length < ids.length) throw new Refused('bad-input', 'A programme of an organisation is about its own systems only.')
}
