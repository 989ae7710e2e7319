import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { reportVerdicts } from '#db/schema/triage'
import { leaveIssue } from '#domain/issues'
import { findReport, moveReport } from '#domain/reports'
import type { ReportState } from '#domain/reports/model'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { triageEvents } from './events.server.ts'
import type { reversalInput } from './input.server.ts'

/** Takes a duplicate out of its issue and back to screening, as it stood before. The verdict stays, marked as undone. */
export function undoDuplicate(ctx: Ctx, reportId: string, { text }: z.infer<typeof reversalInput>) {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, 'report.judge', report)

    if (report.state !== 'duplicate') throw new Refused('conflict', 'Only a duplicate can be undone here, and this report is none now.')
    const state = await restoreRefused(tx, ctx, report, text)
    return { id: reportId, state }
  })
}

/** Brings a refused report, rejected or duplicate, back to screening, in the transaction of whoever may say so. */
export async function restoreRefused(
  tx: Tx,
  ctx: Ctx,
  report: { id: string; state: ReportState; movedAt: Date },
  text: string,
): Promise<ReportState> {
  const state = await moveReport(tx, ctx, report, 'restore')
  if (report.state === 'duplicate') await leaveIssue(tx, report.id)
  await tx
    .update(reportVerdicts)
    .set({ undoneAt: ctx.now, undoneBy: ctx.actor.id })
    .where(
      and(
        eq(reportVerdicts.reportId, report.id),
        inArray(reportVerdicts.verdict, ['duplicate', 'reject']),
        isNull(reportVerdicts.undoneAt),
      ),
    )
  await record(tx, ctx, triageEvents.restored, report.id, { text })
  return state
}
