import { eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { rubrics, rubricVersions } from '#db/schema/rubrics'
import { canonical } from '#kernel/canonical'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { rubricEvents } from './events.server.ts'
import type { RubricGiven } from './input.server.ts'
import { type RubricContents, usesWeights } from './model.ts'
import { findRubric, findRubricVersion } from './records.server.ts'

/** What the form of a rubric begins with: empty, or a copy of a version that the actor may see. */
export async function getRubricForm({ store, actor }: Ctx, from: string | null) {
  authorize(actor, 'rubric.prepare')
  const source = from === null ? null : await findSource(store.read, { actor }, from)
  return {
    from: source && { versionId: source.id, name: source.name, number: source.number },
    contents: source?.contents ?? null,
    owners: [
      ...actor.memberships.filter(({ role }) => role === 'owner-admin').map(({ slug, name }) => ({ slug, name })),
      ...(actor.roles.includes('admin') ? [{ slug: '', name: 'The community' }] : []),
    ],
  }
}

/** Makes a rubric with its first version, for an organisation of one's own or, by an admin, for the community. */
export function makeRubric(ctx: Ctx, given: RubricGiven): Promise<{ id: string }> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'rubric.prepare')
    const organisationId = ownerOf(ctx, given.owner)
    if (given.from !== null) await findSource(tx, ctx, given.from)

    const id = newId('rub')
    await tx.insert(rubrics).values({ id, name: given.name, organisationId, createdAt: ctx.now })
    const versionId = await addVersion(tx, ctx, {
      rubricId: id,
      number: 1,
      contents: given.contents,
      note: given.note || 'The first version.',
    })
    await record(tx, ctx, rubricEvents.made, id, { name: given.name, number: 1, versionId, from: given.from })
    return { id }
  })
}

/** Saves a rubric as its next version. Refuses (409) when another was saved since the form was opened, or when nothing changed. */
export function reviseRubric(ctx: Ctx, id: string, given: RubricGiven): Promise<{ id: string; number: number }> {
  return transact(ctx, async (tx) => {
    const rubric = await findRubric(tx, ctx.actor, id)
    if (rubric.presetCode !== null)
      throw new Refused('forbidden', 'Not allowed: a preset stays as it is. Make a rubric of your own from it.')
    if (rubric.organisationId === null) authorize(ctx.actor, 'rubric.edit_community')
    else authorize(ctx.actor, 'rubric.edit', { organisationId: rubric.organisationId })
    const { newest } = rubric
    if (given.base !== newest.number)
      throw new Refused('conflict', `Version ${newest.number} was saved since you opened this form. Open it again to see what changed.`)
    if (rubric.name === given.name && isSame(newest.contents, given.contents))
      throw new Refused('bad-input', 'Nothing is different from the version before.')

    const number = newest.number + 1
    if (rubric.name !== given.name) await tx.update(rubrics).set({ name: given.name }).where(eq(rubrics.id, id))
    const versionId = await addVersion(tx, ctx, { rubricId: id, number, contents: given.contents, note: given.note })
    await record(tx, ctx, rubricEvents.revised, id, { name: given.name, number, versionId, note: given.note })
    return { id, number }
  })
}

type NewVersion = Pick<typeof rubricVersions.$inferInsert, 'rubricId' | 'number' | 'contents' | 'note'>

async function addVersion(tx: Tx, ctx: Ctx, { rubricId, number, contents, note }: NewVersion): Promise<string> {
  const id = newId('rbv')
  const made = await tx
    .insert(rubricVersions)
    .values({ id, rubricId, number, contents: tidy(contents), note, madeById: ctx.actor.id, at: ctx.now })
    .onConflictDoNothing()
    .returning({ id: rubricVersions.id })
  if (made.length === 0) throw new Refused('conflict', 'Somebody else has just saved this rubric. Open it again.')
  return id
}

/** Weights that do not count are 1, so that no version seems to differ by them. */
const tidy = (contents: RubricContents): RubricContents =>
  usesWeights(contents.combination)
    ? contents
    : { ...contents, criteria: contents.criteria.map((criterion) => ({ ...criterion, weight: 1 })) }

const isSame = (before: RubricContents, after: RubricContents) => canonical(before) === canonical(tidy(after))

function ownerOf({ actor }: Ctx, slug: string): string | null {
  if (slug === '') {
    authorize(actor, 'rubric.edit_community')
    return null
  }
  const organisationId = actor.memberships.find((membership) => membership.slug === slug)?.organisationId
  if (!organisationId) throw new Refused('bad-input', 'Choose whose rubric it is from the list.')
  authorize(actor, 'rubric.edit', { organisationId })
  return organisationId
}

async function findSource(db: Db, { actor }: Pick<Ctx, 'actor'>, versionId: string) {
  const version = await findRubricVersion(db, versionId)
  if (!version) throw notFound()
  await findRubric(db, actor, version.rubricId)
  return version
}
