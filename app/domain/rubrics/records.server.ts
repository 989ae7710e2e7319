import { and, asc, desc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { rubrics, rubricVersions } from '#db/schema/rubrics'
import { organisations } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { notFound, Refused } from '#kernel/refused'
import { combinationNames } from './model.ts'
import { differenceInWords } from './soundness.ts'

const listedAtMost = 200

/** Presets and the community's are everybody's to read; an organisation's own are its members' and the admins'. A programme shows the one it pinned. */
export function visibleTo(actor: Actor): SQL | undefined {
  if (actor.roles.includes('admin')) return undefined
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  return own.length > 0 ? or(isNull(rubrics.organisationId), inArray(rubrics.organisationId, own)) : isNull(rubrics.organisationId)
}

/** Whether somebody may save a version of it; nobody of a preset, which is copied instead. */
export const mayEdit = (
  actor: Actor,
  { organisationId, presetCode }: { organisationId: string | null; presetCode: string | null },
): boolean =>
  presetCode === null && (organisationId === null ? can(actor, 'rubric.edit_community') : can(actor, 'rubric.edit', { organisationId }))

/** One version by its id, for who pinned it; null where there is none. */
export async function findRubricVersion(db: Db, id: string) {
  const [version] = await db
    .select({
      id: rubricVersions.id,
      rubricId: rubricVersions.rubricId,
      number: rubricVersions.number,
      contents: rubricVersions.contents,
      name: rubrics.name,
      organisationId: rubrics.organisationId,
    })
    .from(rubricVersions)
    .innerJoin(rubrics, eq(rubrics.id, rubricVersions.rubricId))
    .where(eq(rubricVersions.id, id))
  return version ?? null
}
export type RubricVersion = NonNullable<Awaited<ReturnType<typeof findRubricVersion>>>

/** A rubric with all its versions, newest first; 404 where the actor may not see it. */
export async function findRubric(db: Db, actor: Actor, id: string) {
  const [rubric] = await db
    .select({
      id: rubrics.id,
      name: rubrics.name,
      organisationId: rubrics.organisationId,
      presetCode: rubrics.presetCode,
      owner: organisations.name,
    })
    .from(rubrics)
    .leftJoin(organisations, eq(organisations.id, rubrics.organisationId))
    .where(and(eq(rubrics.id, id), visibleTo(actor)))
  if (!rubric) throw notFound()
  const versions = await db
    .select({
      id: rubricVersions.id,
      number: rubricVersions.number,
      contents: rubricVersions.contents,
      note: rubricVersions.note,
      at: rubricVersions.at,
      by: people.handle,
    })
    .from(rubricVersions)
    .leftJoin(people, eq(people.id, rubricVersions.madeById))
    .where(eq(rubricVersions.rubricId, id))
    .orderBy(desc(rubricVersions.number))
    .limit(listedAtMost)
  const [newest] = versions
  if (!newest) throw new Error(`Rubric ${id} has no version`)
  return { ...rubric, newest, versions }
}

/** The page of a rubric: one version, the newest unless another is named, and what each version changed in words. */
export async function getRubric({ store, actor }: Ctx, id: string, asked: string | null = null) {
  const { versions, newest, ...rubric } = await findRubric(store.read, actor, id)
  const shown = asked === null ? newest : versions.find(({ number }) => String(number) === asked)
  if (!shown) throw notFound()
  return {
    ...rubric,
    shown,
    newest: newest.number,
    versions: versions.map(({ contents, ...version }, place) => {
      const before = versions[place + 1]
      return { ...version, changes: before ? differenceInWords(before.contents, contents, combinationNames) : [] }
    }),
    may: { edit: mayEdit(actor, rubric), copy: can(actor, 'rubric.prepare') },
  }
}
export type RubricPage = Awaited<ReturnType<typeof getRubric>>

/** What the form of its next version begins with. Refuses (403) who may not save one. */
export async function getRubricToEdit({ store, actor }: Ctx, id: string) {
  const { newest, name, ...rubric } = await findRubric(store.read, actor, id)
  if (!mayEdit(actor, rubric)) throw new Refused('forbidden', 'Not allowed: your account may not change this rubric. Copy it instead.')
  return { id, name, number: newest.number, contents: newest.contents }
}

/** Every rubric that the actor may see, with the number of its newest version: presets first. */
export async function listRubrics({ store, actor }: Ctx) {
  const rows = await store.read
    .select({
      id: rubrics.id,
      name: rubrics.name,
      presetCode: rubrics.presetCode,
      owner: organisations.name,
      organisationId: rubrics.organisationId,
    })
    .from(rubrics)
    .leftJoin(organisations, eq(organisations.id, rubrics.organisationId))
    .where(visibleTo(actor))
    .orderBy(asc(rubrics.createdAt), asc(rubrics.name))
    .limit(listedAtMost)
  const versions = await newestOf(
    store.read,
    rows.map(({ id }) => id),
  )
  return {
    rubrics: rows.flatMap((rubric) => {
      const newest = versions.get(rubric.id)
      return newest ? [{ ...rubric, versionId: newest.id, number: newest.number, contents: newest.contents }] : []
    }),
    may: { make: can(actor, 'rubric.prepare') },
  }
}

async function newestOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, typeof rubricVersions.$inferSelect>()
  const rows = await db
    .select()
    .from(rubricVersions)
    .where(inArray(rubricVersions.rubricId, [...ids]))
    .orderBy(asc(rubricVersions.number))
  return new Map(rows.map((row) => [row.rubricId, row]))
}
