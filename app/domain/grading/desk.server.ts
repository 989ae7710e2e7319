import { and, asc, desc, eq, inArray, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { gradingPanels, gradingSeats } from '#db/schema/grading'
import { entries, programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import type { Ctx } from '#kernel/context.server'
import { findGradable, listCandidates } from './conflicts.server.ts'
import { findSeat, listSeats } from './grades.server.ts'
import { mayRule } from './readers.server.ts'
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
    .where(and(eq(gradingSeats.graderId, actor.id ?? ''), isNull(gradingSeats.removedAt)))
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

/** One's own seat: the rubric, what one has saved or handed in, and the report without names. Nothing of the panel beside it. */
export async function getSeat(ctx: Ctx, seatId: string, asked: string | null) {
  const { read } = ctx.store
  const { seat, panel, rubric } = await findSeat(read, ctx, seatId)
  return {
    id: seat.id,
    contents: rubric.contents,
    rubric: { name: rubric.name, number: rubric.number },
    draft: seat.draft,
    ratings: seat.ratings,
    reasons: seat.reasons,
    submittedAt: seat.submittedAt,
    work: await readWork(read, panel.entryId, asked),
  }
}
export type SeatPage = Awaited<ReturnType<typeof getSeat>>

/** For admins: who can be asked and who cannot, with the reason; once asked, who has handed in. Never what. */
export async function getPanel(ctx: Ctx, entryId: string) {
  const { read } = ctx.store
  authorize(ctx.actor, 'grade.assign')
  const entry = await findGradable(read, entryId)
  const [report] = await read.select({ title: reports.title }).from(reports).where(eq(reports.id, entry.reportId))
  const [panel] = await read.select().from(gradingPanels).where(eq(gradingPanels.entryId, entryId))
  const seats = panel ? await listSeats(read, panel.id) : []
  const handles = await handlesOf(
    read,
    seats.map(({ graderId }) => graderId),
  )
  return {
    entryId,
    title: report?.title ?? '',
    candidates: await listCandidates(read, entry, ctx.now),
    panel: panel ? { state: panel.state, assignedAt: panel.assignedAt } : null,
    seats: seats.map(({ id, graderId, submittedAt }) => ({
      id,
      handle: handles.get(graderId) ?? '',
      graderId,
      isIn: submittedAt !== null,
    })),
  }
}

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

function waitingEntries(db: Db) {
  const panels = db.select({ one: sql`1` }).from(gradingPanels).where(eq(gradingPanels.entryId, entries.id))
  return db
    .select({ entryId: entries.id, title: reports.title, programme: programmes.slug })
    .from(entries)
    .innerJoin(programmes, eq(programmes.id, entries.programmeId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .where(
      and(
        isNull(entries.withdrawnAt),
        isNotNull(programmes.rubricVersionId),
        inArray(programmes.state, ['open', 'grading']),
        eq(reports.state, 'accepted'),
        notExists(panels),
      ),
    )
    .orderBy(asc(entries.joinedAt), asc(entries.id))
    .limit(listedAtMost)
}

function openPanels(db: Db) {
  return db
    .select({ entryId: entries.id, title: reports.title, state: gradingPanels.state })
    .from(gradingPanels)
    .innerJoin(entries, eq(entries.id, gradingPanels.entryId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .orderBy(desc(gradingPanels.assignedAt), asc(gradingPanels.id))
    .limit(listedAtMost)
}

async function handlesOf(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db.select({ id: people.id, handle: people.handle }).from(people).where(inArray(people.id, ids))
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}
