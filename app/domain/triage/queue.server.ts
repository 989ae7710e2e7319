import { and, asc, desc, eq, exists, gt, inArray, isNotNull, isNull, lt, not, or, type SQL, sql } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { evidence } from '#db/schema/evidence'
import { reports } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import { assignments } from '#db/schema/triage'
import { answerClock } from '#domain/reports'
import { type ReportState, reportStates } from '#domain/reports/model'
import type { Ctx } from '#kernel/context.server'
import { fromCursor, type Place, pageSize, toPage } from '#kernel/paging'
import { isNoneOf, sparedTo } from '#kernel/spared.server'
import { describeEvidence } from './desk.server.ts'
import type { QueueFilters } from './input.server.ts'
import { countedAtMost, type QueueView, queueViews } from './model.ts'
import { judgeable, listWaitingSystems } from './records.server.ts'

/** Reports to work on, the longest waiting first, with how many each view holds. Bounded by the page, however long the queue is. */
export async function listQueue(ctx: Ctx, filters: QueueFilters, cursor: string | null) {
  authorize(ctx.actor, 'queue.read')
  const db = ctx.store.read
  const spared = await sparedTo(db, ctx.actor.id)
  const rows = await readRows(ctx, { ...filters, spared }, fromCursor(cursor))
  const { items, next } = toPage(rows, ({ submittedAt, id }) => ({ at: submittedAt.getTime(), id }))

  const ids = items.map(({ id }) => id)
  const [evidenceOf, counts, waitingSystems] = await Promise.all([
    describeEvidence(db, ids),
    countViews(ctx, spared),
    listWaitingSystems(ctx),
  ])
  return {
    items: items.map(({ movedAt, restedFor, ...row }) => ({
      ...row,
      isMine: row.holder === ctx.actor.handle,
      evidence: evidenceOf.get(row.id) ?? null,
      clock: answerClock({ ...row, movedAt, restedFor }, ctx.now),
    })),
    next,
    counts,
    systems: waitingSystems,
  }
}
export type QueueRow = Awaited<ReturnType<typeof listQueue>>['items'][number]

/** What is asked for, and what the actor is spared. */
type Wanted = QueueFilters & { spared: Awaited<ReturnType<typeof sparedTo>> }

const statesOf: Record<QueueView, readonly ReportState[]> = {
  'to-screen': ['submitted', 'screening'],
  mine: ['screening'],
  waiting: ['needs_info'],
  all: reportStates.filter((state) => state !== 'draft'),
}

/** One page and one row more: each state is read in the order of its own index, then they are merged. */
async function readRows(ctx: Ctx, filters: Wanted, place: Place | null) {
  const lists = await Promise.all(statesOf[filters.view].map((state) => readState(ctx, filters, state, place)))
  const direction = filters.sort === 'oldest' ? 1 : -1
  return lists
    .flat()
    .sort((a, b) => direction * (a.submittedAt.getTime() - b.submittedAt.getTime() || (a.id < b.id ? -1 : 1)))
    .slice(0, pageSize + 1)
}

async function readState(ctx: Ctx, filters: Wanted, state: ReportState, place: Place | null) {
  const order = filters.sort === 'oldest' ? asc : desc
  const rows = await inView(ctx, ctx.store.read, filters.view)
    .where(and(eq(reports.state, state), judgeable(ctx.actor), ...conditions(ctx, filters), place ? after(place, filters.sort) : undefined))
    .orderBy(order(reports.submittedAt), order(reports.id))
    .limit(pageSize + 1)
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt! }))
}

const inView = (ctx: Ctx, db: Db, view: QueueView) => {
  const held = and(eq(assignments.reportId, reports.id), gt(assignments.leaseUntil, ctx.now), view === 'mine' ? isMine(ctx) : undefined)
  return db
    .select({
      id: reports.id,
      title: reports.title,
      state: reports.state,
      kind: reports.kind,
      track: reports.track,
      hazard: reports.hazard,
      submittedAt: reports.submittedAt,
      movedAt: reports.movedAt,
      restedFor: reports.restedFor,
      systemName: systems.name,
      systemSlug: systems.slug,
      holder: people.handle,
    })
    .from(reports)
    .innerJoin(systems, eq(systems.id, reports.systemId))
    .leftJoin(assignments, held)
    .leftJoin(people, eq(people.id, assignments.moderatorId))
    .$dynamic()
}

const isMine = (ctx: Ctx) => eq(assignments.moderatorId, ctx.actor.id ?? '')

function conditions(ctx: Ctx, { view, system, kind, track, hazard, has_evidence, spared }: Wanted): (SQL | undefined)[] {
  const pieces = ctx.store.read
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.reportId, reports.id), isNull(evidence.removedAt)))
  return [
    isOffered(view, spared),
    system ? eq(systems.slug, system) : undefined,
    kind ? eq(reports.kind, kind) : undefined,
    track ? eq(reports.track, track) : undefined,
    hazard === 'none' ? isNull(reports.hazard) : hazard ? eq(reports.hazard, hazard) : undefined,
    has_evidence === 'yes' ? exists(pieces) : has_evidence === 'no' ? not(exists(pieces)) : undefined,
  ]
}

/** One's own stay in sight; of the others not those of a class that one is spared. */
const isOffered = (view: QueueView, spared: Wanted['spared']) =>
  view === 'mine' ? isNotNull(assignments.reportId) : isNoneOf(reports.hazard, spared)

function after({ at, id }: Place, sort: QueueFilters['sort']) {
  const moment = new Date(at)
  const isPast = sort === 'oldest' ? gt : lt
  return or(isPast(reports.submittedAt, moment), and(eq(reports.submittedAt, moment), isPast(reports.id, id)))
}

/** How many reports stand in each view, without filters and counted up to a bound. */
async function countViews(ctx: Ctx, spared: Wanted['spared']): Promise<Record<QueueView, number>> {
  const pairs = await Promise.all(queueViews.map(async (view) => [view, await countView(ctx, view, spared)] as const))
  return Object.fromEntries(pairs) as Record<QueueView, number>
}

async function countView(ctx: Ctx, view: QueueView, spared: Wanted['spared']): Promise<number> {
  const held = and(eq(assignments.reportId, reports.id), gt(assignments.leaseUntil, ctx.now), isMine(ctx))
  // A left join keeps the order of the loops: SQLite walked down all systems to find a rare state.
  const found = ctx.store.read.select({ id: reports.id }).from(reports).leftJoin(systems, eq(systems.id, reports.systemId)).$dynamic()
  const first = (view === 'mine' ? found.innerJoin(assignments, held) : found)
    .where(
      and(
        inArray(reports.state, statesOf[view]),
        isNotNull(reports.systemId),
        judgeable(ctx.actor),
        view === 'mine' ? undefined : isNoneOf(reports.hazard, spared),
      ),
    )
    .limit(countedAtMost)
    .as('first')
  const [row] = await ctx.store.read.select({ count: sql<number>`count(*)` }).from(first)
  return Number(row?.count ?? 0)
}
