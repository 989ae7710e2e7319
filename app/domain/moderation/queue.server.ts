import { and, asc, desc, eq, gt, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { people } from '#db/schema/accounts'
import { cases, flags } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import type { HazardClass } from '#domain/reports/model'
import type { Ctx } from '#kernel/context.server'
import { fromCursor, type Place, pageSize, toPage } from '#kernel/paging'
import { isNoneOf, sparedTo } from '#kernel/spared.server'
import { type CaseState, type CaseView, caseViews, countedAtMost, partNames } from './model.ts'
import { listedCases, requireDesk } from './records.server.ts'

/** Cases of one view, the most pressing first, without their words: those stand on the case's own page, covered. */
export async function listCases(ctx: Ctx, view: CaseView, cursor: string | null) {
  requireDesk(ctx)
  const spared = await sparedTo(ctx.store.read, ctx.actor.id)
  const { items, next } = toPage(await readRows(ctx, view, spared, fromCursor(cursor)), ({ rank, id }) => ({ at: rank, id }))
  return {
    items: items.map(({ holderId, rank: _, leaseUntil, flags: count, hasFlagged, hasDecided, escalatedBy, ...row }) => ({
      ...row,
      // What a list can know of at a glance; a claim computes all of it.
      keptBy: hasFlagged ? partNames.flagger : hasDecided ? partNames.decider : escalatedBy === ctx.actor.id ? 'you handed it up' : null,
      flags: Number(count),
      holder: leaseUntil && leaseUntil > ctx.now ? row.holder : null,
      isMine: holderId === ctx.actor.id && leaseUntil !== null && leaseUntil > ctx.now,
      isLate: row.dueAt <= ctx.now && row.state !== 'decided' && row.state !== 'closed',
    })),
    next,
    counts: await countViews(ctx, spared),
    spared,
    mayClaim: ctx.actor.roles.includes('moderator'),
  }
}
export type CaseRow = Awaited<ReturnType<typeof listCases>>['items'][number]

/** One page and one row more: each state is read in the order of its own index, then they are merged. */
async function readRows(ctx: Ctx, view: CaseView, spared: HazardClass[], place: Place | null) {
  const lists = await Promise.all(statesOf[view].map((state) => readState(ctx, { view, state, spared, place })))
  return lists
    .flat()
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
    .slice(0, pageSize + 1)
}

type Asked = { view: CaseView; state: CaseState; spared: HazardClass[]; place: Place | null }

function readState(ctx: Ctx, { view, state, spared, place }: Asked) {
  const me = ctx.actor.id ?? ''
  const isAfter = place ? or(lt(cases.rank, place.at), and(eq(cases.rank, place.at), gt(cases.id, place.id))) : undefined
  return ctx.store.read
    .select({
      id: cases.id,
      subjectType: cases.subjectType,
      state: cases.state,
      clause: cases.clause,
      severity: cases.severity,
      hazard: cases.hazard,
      isIllegal: cases.isIllegal,
      isBrigade: cases.isBrigade,
      rank: cases.rank,
      openedAt: cases.openedAt,
      dueAt: cases.dueAt,
      leaseUntil: cases.leaseUntil,
      holderId: cases.holderId,
      holder: people.handle,
      escalatedBy: cases.escalatedBy,
      hasFlagged: sql<number>`exists (select 1 from ${flags} where ${flags.caseId} = ${cases.id} and ${flags.state} <> 'retracted' and ${flags.flaggerId} = ${me})`,
      hasDecided: sql<number>`exists (select 1 from ${decisions} where ${decisions.snapshotId} = ${cases.snapshotId} and (${decisions.decidedBy} = ${me} or ${decisions.secondBy} = ${me}))`,
      flags: sql<number>`(select count(*) from ${flags} where ${flags.caseId} = ${cases.id} and ${flags.state} <> 'retracted')`,
    })
    .from(cases)
    .leftJoin(people, eq(people.id, cases.holderId))
    .where(and(eq(cases.state, state), inView(ctx, view, spared), listedCases(ctx.actor), isAfter))
    .orderBy(desc(cases.rank), asc(cases.id))
    .limit(pageSize + 1)
}

const statesOf: Record<CaseView, CaseState[]> = {
  open: ['queued', 'claimed', 'escalated'],
  mine: ['claimed'],
  second: ['held'],
  waiting: ['deferred', 'awaiting_info', 'blocked'],
  decided: ['decided', 'closed'],
}

/** What of the states of a view belongs into it. What somebody holds, and what is decided, stays in sight, whatever class they are spared since. */
function inView(ctx: Ctx, view: CaseView, spared: HazardClass[]): SQL | undefined {
  const held = and(eq(cases.holderId, ctx.actor.id ?? ''), gt(cases.leaseUntil, ctx.now))
  return and(
    view === 'mine' || view === 'decided' ? undefined : isNoneOf(cases.hazard, spared),
    view === 'mine' ? held : undefined,
    view === 'open' ? or(inArray(cases.state, ['queued', 'escalated']), lte(cases.leaseUntil, ctx.now), held) : undefined,
  )
}

/** How many there are in each view, for the pages beside the list. */
export const countCases = async (ctx: Ctx) => countViews(ctx, await sparedTo(ctx.store.read, ctx.actor.id))

async function countViews(ctx: Ctx, spared: HazardClass[]): Promise<Record<CaseView, number>> {
  const pairs = await Promise.all(
    caseViews.map(async (view) => {
      const first = ctx.store.read
        .select({ id: cases.id })
        .from(cases)
        .where(and(inArray(cases.state, statesOf[view]), inView(ctx, view, spared), listedCases(ctx.actor)))
        .limit(countedAtMost)
        .as('first')
      const [row] = await ctx.store.read.select({ count: sql<number>`count(*)` }).from(first)
      return [view, Number(row?.count ?? 0)] as const
    }),
  )
  return Object.fromEntries(pairs) as Record<CaseView, number>
}
