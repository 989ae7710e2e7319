import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db } from '#db/open.server'
import { gradingPanels, gradingSeats, regradings } from '#db/schema/grading'
import { entries, programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import type { Ctx } from '#kernel/context.server'
import { findSeat } from './grades.server.ts'
import { mayRule } from './readers.server.ts'
import { isRegraded } from './rounds.server.ts'
import { readWork } from './work.server.ts'

const listedAtMost = 100

/** What waits for this reader: entries to grade, panels that are divided, and for admins entries that nobody was asked to grade yet. */
export async function getDesk(ctx: Ctx) {
  const { store, actor, now } = ctx
  authorize(actor, 'account.use')
  const seats = await store.read
    .select({ id: gradingSeats.id, title: reports.title, since: gradingSeats.since, submittedAt: gradingSeats.submittedAt })
    .from(gradingSeats)
    .innerJoin(gradingPanels, eq(gradingPanels.id, gradingSeats.panelId))
    .innerJoin(entries, eq(entries.id, gradingPanels.entryId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .leftJoin(regradings, eq(regradings.entryId, gradingPanels.entryId))
    .where(
      and(eq(gradingSeats.graderId, actor.id ?? ''), isNull(gradingSeats.removedAt), or(isNotNull(gradingSeats.submittedAt), isWanted)),
    )
    .orderBy(asc(gradingSeats.since), asc(gradingSeats.id))
    .limit(listedAtMost)
  const mayAssign = can(actor, 'grade.assign')
  return {
    open: seats.filter(({ submittedAt }) => submittedAt === null),
    done: seats.filter(({ submittedAt }) => submittedAt !== null),
    divided: await dividedFor(ctx),
    waiting: mayAssign ? await waitingEntries(store.read) : [],
    panels: mayAssign ? await openPanels(store.read) : [],
    mayAssign,
    now,
  }
}

/** What was withdrawn, or whose appeal has ended, waits for no grade any more. */
const isWanted = and(isNull(entries.withdrawnAt), or(eq(gradingPanels.round, 1), isNull(regradings.endedAt)))

/** One's own seat: the rubric, what one has saved or handed in, and the report without names. Nothing of the panel beside it. */
export async function getSeat(ctx: Ctx, seatId: string, asked: string | null) {
  const { read } = ctx.store
  const { seat, panel, rubric } = await findSeat(read, ctx, seatId)
  return {
    id: seat.id,
    contents: rubric.contents,
    rubric: { name: rubric.name, number: rubric.number },
    draft: seat.draft,
    draftVersion: seat.draftVersion,
    ratings: seat.ratings,
    reasons: seat.reasons,
    submittedAt: seat.submittedAt,
    work: await readWork(read, panel.entryId, asked),
  }
}
export type SeatPage = Awaited<ReturnType<typeof getSeat>>

async function dividedFor(ctx: Ctx) {
  const rows = await ctx.store.read
    .select({ panel: gradingPanels, title: reports.title })
    .from(gradingPanels)
    .innerJoin(entries, eq(entries.id, gradingPanels.entryId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .where(eq(gradingPanels.state, 'divided'))
    .orderBy(asc(gradingPanels.revealedAt))
    .limit(20)
  const open = []
  for (const { panel, title } of rows)
    if (await mayRule(ctx.store.read, ctx.actor.id, panel, ctx.now)) open.push({ entryId: panel.entryId, title })
  return open
}

/** Entries that nobody was asked to grade, and those whose score is to be graded anew. */
function waitingEntries(db: Db) {
  const isAnew = isRegraded(entries.id)
  const round = sql`case when ${isAnew} then 2 else 1 end`
  const panels = db
    .select({ one: sql`1` })
    .from(gradingPanels)
    .where(and(eq(gradingPanels.entryId, entries.id), gte(gradingPanels.round, round)))
  return db
    .select({ entryId: entries.id, title: reports.title, programme: programmes.slug, isAnew })
    .from(entries)
    .innerJoin(programmes, eq(programmes.id, entries.programmeId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .where(
      and(
        isNull(entries.withdrawnAt),
        isNotNull(programmes.rubricVersionId),
        or(isAnew, inArray(programmes.state, ['open', 'grading'])),
        eq(reports.state, 'accepted'),
        notExists(panels),
      ),
    )
    .orderBy(asc(entries.joinedAt), asc(entries.id))
    .limit(listedAtMost)
}

function openPanels(db: Db) {
  const seats =
    sql<number>`(select count(*) from ${gradingSeats} where ${gradingSeats.panelId} = ${gradingPanels.id} and ${gradingSeats.removedAt} is null)`.mapWith(
      Number,
    )
  const isIn =
    sql<number>`(select count(*) from ${gradingSeats} where ${gradingSeats.panelId} = ${gradingPanels.id} and ${gradingSeats.submittedAt} is not null)`.mapWith(
      Number,
    )
  return db
    .select({ entryId: entries.id, title: reports.title, state: gradingPanels.state, round: gradingPanels.round, seats, isIn })
    .from(gradingPanels)
    .innerJoin(entries, eq(entries.id, gradingPanels.entryId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .orderBy(desc(gradingPanels.assignedAt), asc(gradingPanels.id))
    .limit(listedAtMost)
}
