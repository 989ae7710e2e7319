import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { programmeSystems, programmes, programmeVersions } from '#db/schema/programmes'
import { organisations } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { programmeEvents } from './events.server.ts'
import type { ProgrammeGiven, RedraftGiven } from './input.server.ts'
import { moveProgramme } from './moves.server.ts'
import { findProgramme } from './records.server.ts'
import { refuseUnknownRubric, requireOwn, scopeFor } from './scope.server.ts'

/** Drafts a programme: an owner-admin's for systems of their organisation, or an admin's for the community. Nobody else sees it yet. */
export function draftProgramme(ctx: Ctx, given: ProgrammeGiven): Promise<{ slug: string }> {
  return transact(ctx, async (tx) => {
    const organisationId = await organisationOf(tx, given.organisation)
    const { id: draftedById } = authorize(ctx.actor, 'programme.run', { organisationId })
    await refuseUnknownRubric(tx, given.rubricVersionId)
    const contents = { ...given.contents, systems: await scopeFor(tx, given, organisationId) }
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

/** Saves a draft again. Refuses (409) a form that was made before another save, so that nobody's words are written over. */
export function redraftProgramme(ctx: Ctx, slug: string, given: RedraftGiven): Promise<void> {
  return transact(ctx, async (tx) => {
    const { id, organisationId, state } = await findProgramme(tx, ctx.actor, slug)
    authorize(ctx.actor, 'programme.run', { organisationId })
    if (state !== 'draft') throw new Refused('conflict', 'This programme is no draft any more. It changes by new versions.')
    await refuseUnknownRubric(tx, given.rubricVersionId)
    const draft = { ...given.contents, systems: await scopeFor(tx, given, organisationId) }
    const { kind, currency, rubricVersionId, secondSignatureAboveMinor, revision } = given
    const saved = await tx
      .update(programmes)
      .set({ kind, currency, rubricVersionId, secondSignatureAboveMinor, draft, revision: revision + 1 })
      .where(and(eq(programmes.id, id), eq(programmes.revision, revision), eq(programmes.state, 'draft')))
      .returning({ id: programmes.id })
    if (!saved[0])
      throw new Refused('conflict', 'This draft was saved elsewhere meanwhile. Open it again, and put your changes into what stands now.')
    await record(tx, ctx, programmeEvents.redrafted, id, { kind })
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
