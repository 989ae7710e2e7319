import { and, asc, eq, lte } from 'drizzle-orm'
import { authorize } from '#access'
import { reports } from '#db/schema/reports'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { reportEvents } from './events.server.ts'
import { answerWithinDays, comeBackWithinDays, type ReportState, reportMachine } from './model.ts'
import { moveReport } from './moves.server.ts'
import { findReport } from './records.server.ts'

const days = (count: number) => count * 86_400_000

/** Takes a report back, until it is accepted. A draft is discarded without an event: nobody knew of it. */
export function withdrawReport(ctx: Ctx, reportId: string, { text }: { text: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, 'report.withdraw', report)
    if (report.state === 'draft') return void (await moveReport(tx, ctx, report, 'discard'))

    await moveReport(tx, ctx, report, 'withdraw')
    await record(tx, ctx, reportEvents.withdrawn, reportId, { text })
  })
}

/** Answers a moderator's question, which brings the report back to screening; a rested one within 90 days. */
export function answerQuestion(ctx: Ctx, reportId: string, { text }: { text: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, 'report.answer', report)
    if (reportMachine.can(report.state, 'answer') && ctx.now.getTime() > comesBackUntil(report)) {
      throw new Refused('conflict', 'The question was asked more than 90 days ago. Send a new report instead.')
    }
    await moveReport(tx, ctx, report, 'answer')
    await record(tx, ctx, reportEvents.answered, reportId, { text })
  })
}

/** The last instant for an answer, counted from the question; a report rests since the instant its 30 days were over. */
function comesBackUntil({ state, movedAt }: { state: ReportState; movedAt: Date }): number {
  const since = state === 'no_response' ? answerWithinDays : 0
  return movedAt.getTime() + days(comeBackWithinDays - since)
}

/** Lets rest what was asked more than 30 days ago: one report, one transaction, one event. Says whether there was one. */
export async function lapseUnanswered(ctx: Ctx): Promise<boolean> {
  const before = new Date(ctx.now.getTime() - days(answerWithinDays))
  const overdue = and(eq(reports.state, 'needs_info'), lte(reports.movedAt, before))
  const [due] = await ctx.store.read.select({ id: reports.id }).from(reports).where(overdue).orderBy(asc(reports.movedAt)).limit(1)
  if (!due) return false

  await transact(ctx, async (tx) => {
    const [report] = await tx
      .select({ id: reports.id, state: reports.state, movedAt: reports.movedAt })
      .from(reports)
      .where(and(eq(reports.id, due.id), overdue))
    if (!report) return
    // It rests since its time was up, not since the clock came round to it: the days to come back count from the question.
    const restsSince = new Date(report.movedAt.getTime() + days(answerWithinDays))
    await moveReport(tx, { ...ctx, now: restsSince }, report, 'lapse')
    await record(tx, ctx, reportEvents.lapsed, report.id, {})
  })
  return true
}
