import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { cases } from '#db/schema/moderation'
import { contentMeasures, decisions } from '#db/schema/moderation-decisions'
import { repairs } from '#db/schema/repairs'
import { findCase, listedCases } from '#domain/moderation'
import type { SubjectType } from '#domain/moderation/model'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'
import { type MendableMeasure, mendableMeasures } from './model.ts'

export type Decision = typeof decisions.$inferSelect
export type Repair = typeof repairs.$inferSelect

const listedAtMost = 100

/** A decision about words of the actor's that mending can answer; 404 for everybody else's, and for what is removed or sealed. */
export async function findOwnDecision(db: Db, { actor }: Ctx, decisionId: string): Promise<Decision & { kind: MendableMeasure }> {
  const [decision] = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.id, decisionId), eq(decisions.personId, actor.id ?? ''), eq(decisions.outcome, 'breach')))
  const kind = mendableMeasures.find((one) => one === decision?.measures.content)
  if (!decision?.effectiveAt || !kind || (await isSealed(db, decision.id))) throw notFound()
  return { ...decision, kind }
}

async function isSealed(db: Db, decisionId: string): Promise<boolean> {
  const sealed = and(eq(contentMeasures.decisionId, decisionId), eq(contentMeasures.kind, 'quarantine'))
  return (await db.select({ id: contentMeasures.id }).from(contentMeasures).where(sealed).limit(1)).length > 0
}

/** Whether what a decision did still holds. */
export async function isInForce(db: Db, { id, state }: Pick<Decision, 'id' | 'state'>): Promise<boolean> {
  if (state !== 'effective') return false
  const standing = and(eq(contentMeasures.decisionId, id), isNull(contentMeasures.undoneAt))
  return (await db.select({ id: contentMeasures.id }).from(contentMeasures).where(standing).limit(1)).length > 0
}

/** The requests for a decision, newest first. */
export function listRepairs(db: Db, decisionId: string): Promise<Repair[]> {
  return db
    .select()
    .from(repairs)
    .where(eq(repairs.decisionId, decisionId))
    .orderBy(desc(repairs.askedAt), desc(repairs.id))
    .limit(listedAtMost)
}

/** A request as moderators see it, with its decision and its case: 404 where the case is not to be seen, as one's own never is. */
export async function findRepair(db: Db, ctx: Ctx, id: string) {
  const [row] = await db
    .select({ repair: repairs, decision: decisions })
    .from(repairs)
    .innerJoin(decisions, eq(decisions.id, repairs.decisionId))
    .where(eq(repairs.id, id))
  if (!row) throw notFound()
  return { ...row, found: await findCase(db, ctx, row.decision.caseId) }
}

/** Which case a request belongs to, for who may see its head. */
export async function caseOfRepair(ctx: Ctx, id: string): Promise<string> {
  const [row] = await ctx.store.read
    .select({ caseId: decisions.caseId })
    .from(repairs)
    .innerJoin(decisions, eq(decisions.id, repairs.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(and(eq(repairs.id, id), listedCases(ctx.actor)))
  if (!row) throw notFound()
  return row.caseId
}

/** Where the actor can mend what moderators restricted: for each of their things, the newest decision that holds on it. */
export async function listMendable(ctx: Ctx, type: SubjectType, ids: readonly string[]): Promise<Map<string, string>> {
  const { actor, store } = ctx
  if (!actor.id || ids.length === 0) return new Map()
  const rows = await store.read
    .selectDistinct({ id: decisions.id, subjectId: decisions.subjectId, at: decisions.decidedAt })
    .from(decisions)
    .innerJoin(contentMeasures, and(eq(contentMeasures.decisionId, decisions.id), isNull(contentMeasures.undoneAt)))
    .where(
      and(
        eq(decisions.personId, actor.id),
        eq(decisions.subjectType, type),
        inArray(decisions.subjectId, [...ids]),
        eq(decisions.outcome, 'breach'),
        eq(decisions.state, 'effective'),
        inArray(contentMeasures.kind, [...mendableMeasures]),
      ),
    )
    .orderBy(decisions.decidedAt)
    .limit(listedAtMost)
  return new Map(rows.map(({ id, subjectId }) => [subjectId, id]))
}
