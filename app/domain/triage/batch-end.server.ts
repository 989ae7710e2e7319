import { and, asc, eq, lte } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { reports } from '#db/schema/reports'
import { assignments, batches, batchReports } from '#db/schema/triage'
import { moveReport } from '#domain/reports'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { endAssignment } from './assignment.server.ts'
import { triageEvents } from './events.server.ts'
import { batchHours, batchMachine } from './model.ts'

/** One verdict that no second person answered in time is given up, and its reports are anybody's again. Says whether there was one. */
export async function lapseBatch(ctx: Ctx): Promise<boolean> {
  const isOver = and(eq(batches.state, 'proposed'), lte(batches.proposedAt, new Date(ctx.now.getTime() - batchHours * 3_600_000)))
  const [late] = await ctx.store.read.select().from(batches).where(isOver).orderBy(asc(batches.proposedAt)).limit(1)
  if (!late) return false
  return transact(ctx, async (tx) => {
    const state = batchMachine.next(late.state, 'lapse')
    const ended = await tx
      .update(batches)
      .set({ state, endedAt: ctx.now })
      .where(and(eq(batches.id, late.id), isOver))
      .returning({ id: batches.id })
    if (ended.length === 0) return true
    const released = await releaseHeld(tx, ctx, late)
    await record(tx, ctx, triageEvents.batchLapsed, late.id, { released })
    return true
  })
}

/** What who proposed it still holds since before then; what they claimed later they claimed for something else. */
async function releaseHeld(tx: Tx, ctx: Ctx, { id, proposedBy, proposedAt }: typeof batches.$inferSelect): Promise<number> {
  const held = await tx
    .select({ id: reports.id, state: reports.state, movedAt: reports.movedAt })
    .from(batchReports)
    .innerJoin(assignments, eq(assignments.reportId, batchReports.reportId))
    .innerJoin(reports, eq(reports.id, batchReports.reportId))
    .where(and(eq(batchReports.batchId, id), eq(assignments.moderatorId, proposedBy), lte(assignments.claimedAt, proposedAt)))
  for (const report of held) {
    if (report.state === 'screening') await moveReport(tx, ctx, report, 'release')
    await endAssignment(tx, report.id)
  }
  return held.length
}
