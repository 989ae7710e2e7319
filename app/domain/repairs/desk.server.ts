import { and, asc, desc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import { can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { cases } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import { repairs } from '#db/schema/repairs'
import { listedCases, loadSubject, partiesTo, partOf, readSnapshot, requireDesk, revisionOf } from '#domain/moderation'
import { countedAtMost } from '#domain/moderation/model'
import type { Ctx } from '#kernel/context.server'
import { fromCursor, pageSize, toPage } from '#kernel/paging'
import { isNoneOf, sparedTo } from '#kernel/spared.server'
import { wordDifference } from '#kernel/word-difference'
import { putAtOnce } from './mending.server.ts'
import type { Words } from './model.ts'
import { findRepair } from './records.server.ts'

/** Requests that wait, the oldest first, without their words: those stand on the request's own page, covered. */
export async function listWaiting(ctx: Ctx, cursor: string | null) {
  requireDesk(ctx)
  const from = fromCursor(cursor)
  const moment = from && new Date(from.at)
  const rows = await ctx.store.read
    .select({
      id: repairs.id,
      askedAt: repairs.askedAt,
      subjectType: decisions.subjectType,
      clauses: decisions.clauses,
      measures: decisions.measures,
      hazard: cases.hazard,
    })
    .from(repairs)
    .innerJoin(decisions, eq(decisions.id, repairs.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(
      and(
        await isWaiting(ctx),
        from && moment ? or(gt(repairs.askedAt, moment), and(eq(repairs.askedAt, moment), gt(repairs.id, from.id))) : undefined,
      ),
    )
    .orderBy(asc(repairs.askedAt), asc(repairs.id))
    .limit(pageSize + 1)
  const { items, next } = toPage(rows, ({ askedAt, id }) => ({ at: askedAt.getTime(), id }))
  return {
    items: items.map(({ clauses, measures, ...row }) => ({ ...row, clause: clauses[0] ?? '', content: measures.content })),
    next,
  }
}
export type RepairRow = Awaited<ReturnType<typeof listWaiting>>['items'][number]

/** How many wait, for who opens the desk. */
export async function countWaiting(ctx: Ctx): Promise<number> {
  const first = ctx.store.read
    .select({ id: repairs.id })
    .from(repairs)
    .innerJoin(decisions, eq(decisions.id, repairs.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(await isWaiting(ctx))
    .limit(countedAtMost)
    .as('first')
  const [row] = await ctx.store.read.select({ count: sql<number>`count(*)` }).from(first)
  return Number(row?.count ?? 0)
}

const isWaiting = async (ctx: Ctx) =>
  and(eq(repairs.state, 'asked'), listedCases(ctx.actor), isNoneOf(cases.hazard, await sparedTo(ctx.store.read, ctx.actor.id)))

/** One request as it lies on a moderator's desk. The words come along only when they were asked for. */
export async function getRepair(ctx: Ctx, id: string, isTextWanted: boolean) {
  requireDesk(ctx)
  const { read } = ctx.store
  const { repair, decision, found } = await findRepair(read, ctx, id)
  const subject = await loadSubject(read, { type: decision.subjectType, id: decision.subjectId })
  const mended = await readSnapshot(read, repair.mendedId)
  const isPut = putAtOnce[subject.type] !== null
  const present = isPut ? subject.content : mended.content
  const decidedOn = await readSnapshot(read, decision.snapshotId)
  const parties = await partiesTo(read, found)
  const names = await namesOf(read, [repair.personId, repair.answeredBy])
  const { state, said, askedAt, endedAt, answer } = repair
  const isSealed = found.hazard === 'H4'
  return {
    ...{ id, state, said, askedAt, endedAt, answer },
    caseId: found.id,
    hazard: found.hazard,
    path: subject.path,
    subjectType: subject.type,
    clauses: decision.clauses,
    decision: { content: decision.measures.content, facts: decision.facts, reasons: decision.reasons, at: decision.decidedAt },
    author: names.get(repair.personId) ?? '',
    answeredBy: names.get(repair.answeredBy ?? '') ?? null,
    /** What comes in place of the first words only when the measure is lifted. */
    isProposal: !isPut && state === 'asked',
    isChangedSince: isPut && revisionOf(subject) !== mended.revision,
    isOverturned: decision.state === 'reversed',
    part: partOf(parties, ctx.actor),
    text:
      isTextWanted && !isSealed
        ? {
            difference: wordDifference(wordsOf(decidedOn.content), wordsOf(present)),
            revision: isPut ? revisionOf(subject) : mended.revision,
          }
        : null,
    may: { answer: state === 'asked' && can(ctx.actor, 'repair.answer', parties) },
  }
}
export type RepairPage = Awaited<ReturnType<typeof getRepair>>

const wordsOf = ({ title, body, warning }: Words) => [title, warning && `Content warning: ${warning}`, body].filter(Boolean).join('\n\n')

/** The requests about one case, newest first, for who sees the case. */
export async function listOfCase(ctx: Ctx, caseId: string) {
  const { id, state, said, askedAt, endedAt, answer } = repairs
  return ctx.store.read
    .select({ id, state, said, askedAt, endedAt, answer })
    .from(repairs)
    .innerJoin(decisions, eq(decisions.id, repairs.decisionId))
    .where(eq(decisions.caseId, caseId))
    .orderBy(desc(repairs.askedAt), desc(repairs.id))
    .limit(50)
}

async function namesOf(db: Db, ids: (string | null)[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: people.id, handle: people.handle })
    .from(people)
    .where(
      inArray(
        people.id,
        ids.filter((id) => id !== null),
      ),
    )
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}
