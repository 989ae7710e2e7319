import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { authorize } from '#access'
import { reportVerdicts } from '#db/schema/triage'
import { leaveIssue } from '#domain/issues'
import { findReport, moveReport } from '#domain/reports'
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
    const state = await moveReport(tx, ctx, report, 'restore')
    await leaveIssue(tx, reportId)
    await tx
      .update(reportVerdicts)
      .set({ undoneAt: ctx.now, undoneBy: ctx.actor.id })
      .where(and(eq(reportVerdicts.reportId, reportId), eq(reportVerdicts.verdict, 'duplicate'), isNull(reportVerdicts.undoneAt)))
    await record(tx, ctx, triageEvents.restored, reportId, { text })
    return { id: reportId, state }
  })
}
