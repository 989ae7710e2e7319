import { and, asc, eq, inArray } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { policyPreparations, policyVersions } from '#db/schema/policies'
import type { Ctx } from '#kernel/context.server'
import { notFound, Refused } from '#kernel/refused'
import { differenceOf } from './difference.ts'
import { listClauses, listVersions } from './in-force.server.ts'
import { compareClauseCodes, policySlugs } from './model.ts'

const fields = {
  id: policyVersions.id,
  policy: policyVersions.policy,
  version: policyVersions.version,
  state: policyVersions.state,
  title: policyVersions.title,
  summary: policyVersions.summary,
  changeSummary: policyVersions.changeSummary,
  textHash: policyVersions.textHash,
  isMaterial: policyVersions.isMaterial,
  effectiveAt: policyVersions.effectiveAt,
  change: policyPreparations.change,
  revision: policyPreparations.revision,
  baseVersionId: policyPreparations.baseVersionId,
  draftedBy: policyPreparations.draftedBy,
  savedAt: policyPreparations.savedAt,
  firstApproverId: policyPreparations.firstApproverId,
  secondApproverId: policyPreparations.secondApproverId,
}
const prepared = (db: Db) =>
  db.select(fields).from(policyVersions).innerJoin(policyPreparations, eq(policyPreparations.versionId, policyVersions.id))

/** A version that people prepare or prepared. Whether the actor may see it is for the caller to ask: policy.prepare. */
export async function findPreparation(db: Db, versionId: string) {
  const [found] = await prepared(db).where(eq(policyVersions.id, versionId))
  if (!found) throw notFound()
  return found
}
export type Preparation = Awaited<ReturnType<typeof findPreparation>>

/** Refuses (409) a form that was opened before the draft was saved again. */
export function requireRevision(preparation: Preparation, revision: number): void {
  if (preparation.revision === revision) return
  throw new Refused('conflict', 'This draft was saved meanwhile. Open it again to see what it says now.')
}

/** A version being prepared, with its text, what it changes, who stands behind it, and what the actor may do with it. */
export async function getPreparation(ctx: Ctx, versionId: string) {
  authorize(ctx.actor, 'policy.prepare')
  const { read } = ctx.store
  const found = await findPreparation(read, versionId)
  const { baseVersionId, draftedBy, firstApproverId, secondApproverId, ...preparation } = found
  const clauses = await listClauses(read, versionId)
  const [base] = await read.select({ version: policyVersions.version }).from(policyVersions).where(eq(policyVersions.id, baseVersionId))
  const handles = await handlesOf(read, [draftedBy, firstApproverId, secondApproverId])
  const isDraft = found.state === 'draft'
  return {
    ...preparation,
    clauses,
    base: base?.version ?? '',
    difference: differenceOf(await listClauses(read, baseVersionId), clauses, compareClauseCodes),
    draftedBy: handles.get(draftedBy) ?? '',
    approvers: [firstApproverId, secondApproverId].flatMap((id) => (id ? [handles.get(id) ?? ''] : [])),
    may: {
      edit: isDraft && can(ctx.actor, 'policy.edit', found),
      approve: isDraft && can(ctx.actor, 'policy.approve', found) && firstApproverId !== ctx.actor.id,
      schedule: found.state === 'approved' && can(ctx.actor, 'policy.schedule'),
      withdraw: (isDraft || found.state === 'approved') && can(ctx.actor, 'policy.withdraw'),
    },
  }
}
export type PreparationPage = Awaited<ReturnType<typeof getPreparation>>

/** For each policy: its versions with a date, newest first, and the one that is being prepared. */
export async function listPreparations(ctx: Ctx) {
  authorize(ctx.actor, 'policy.prepare')
  const { read } = ctx.store
  const open = await prepared(read)
    .where(inArray(policyVersions.state, ['draft', 'approved']))
    .orderBy(asc(policyVersions.policy))
    .limit(10)
  const withdrawn = await prepared(read)
    .where(and(eq(policyVersions.state, 'withdrawn')))
    .orderBy(asc(policyVersions.version))
    .limit(50)
  const handles = await handlesOf(
    read,
    open.flatMap(({ draftedBy, firstApproverId }) => [draftedBy, firstApproverId]),
  )
  const of = (policy: string) => {
    const found = open.find((one) => one.policy === policy)
    if (!found) return null
    const { draftedBy, firstApproverId, secondApproverId, baseVersionId: _, ...rest } = found
    return { ...rest, draftedBy: handles.get(draftedBy) ?? '', approvals: [firstApproverId, secondApproverId].filter(Boolean).length }
  }
  return Promise.all(
    policySlugs.map(async (policy) => ({
      policy,
      preparation: of(policy),
      versions: (await listVersions(read, policy, ctx.now)).map(({ version, standing, effectiveAt, title }) => ({
        version,
        standing,
        effectiveAt,
        title,
      })),
      withdrawn: withdrawn.filter((one) => one.policy === policy).map(({ id, version }) => ({ id, version })),
    })),
  )
}

async function handlesOf(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== null)
  if (known.length === 0) return new Map()
  const rows = await db.select({ id: people.id, handle: people.handle }).from(people).where(inArray(people.id, known))
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}
