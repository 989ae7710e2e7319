import { and, desc, eq, inArray, isNotNull, lt, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { decisions } from '#db/schema/moderation-decisions'
import { repairs } from '#db/schema/repairs'
import { statements } from '#db/schema/sanctions'
import type { Ctx } from '#kernel/context.server'
import { fromCursor, pageSize, toPage } from '#kernel/paging'

/** The public log: every decision that took effect, newest first. It names nobody, links to nothing, and has days instead of times. */
export async function listLog(ctx: Ctx, cursor: string | null) {
  const from = fromCursor(cursor)
  const moment = from && new Date(from.at)
  const rows = await ctx.store.read
    .select({
      id: decisions.id,
      effectiveAt: decisions.effectiveAt,
      subjectType: decisions.subjectType,
      clauses: decisions.clauses,
      law: decisions.law,
      outcome: decisions.outcome,
      state: decisions.state,
      measures: decisions.measures,
      source: decisions.source,
      secondBy: decisions.secondBy,
    })
    .from(decisions)
    .where(
      and(
        isNotNull(decisions.effectiveAt),
        inArray(decisions.state, ['effective', 'reversed', 'lapsed']),
        from && moment
          ? or(lt(decisions.effectiveAt, moment), and(eq(decisions.effectiveAt, moment), lt(decisions.id, from.id)))
          : undefined,
      ),
    )
    .orderBy(desc(decisions.effectiveAt), desc(decisions.id))
    .limit(pageSize + 1)
  const { items, next } = toPage(rows, ({ effectiveAt, id }) => ({ at: effectiveAt?.getTime() ?? 0, id }))
  const ids = items.map(({ id }) => id)
  const softened = await softenedAmong(ctx.store.read, ids)
  const lifted = await liftedAmong(ctx.store.read, ids)
  return {
    next,
    items: items.map(({ id, effectiveAt, measures, secondBy, ...row }) => ({
      ...row,
      key: id.slice(-8),
      day: effectiveAt?.toISOString().slice(0, 10) ?? '',
      content: measures.content,
      account: measures.account,
      days: measures.days,
      hadTwo: secondBy !== null,
      isSoftened: softened.has(id),
      liftedOn: lifted.get(id) ?? null,
    })),
  }
}
/** Those that an appeal made milder: it left a statement in the place of the first. */
async function softenedAmong(db: Db, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: statements.decisionId })
    .from(statements)
    .where(and(inArray(statements.decisionId, ids), isNotNull(statements.supersedes)))
  return new Set(rows.map(({ id }) => id))
}

/** Those whose measure was lifted once its author had mended the words, with the day. */
async function liftedAmong(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: repairs.decisionId, at: repairs.endedAt })
    .from(repairs)
    .where(and(inArray(repairs.decisionId, ids), eq(repairs.state, 'lifted')))
  return new Map(rows.map(({ id, at }) => [id, at?.toISOString().slice(0, 10) ?? '']))
}

export type LogLine = Awaited<ReturnType<typeof listLog>>['items'][number]
