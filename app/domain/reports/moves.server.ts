import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { reports } from '#db/schema/reports'
import type { Ctx } from '#kernel/context.server'
import { Refused } from '#kernel/refused'
import { type HazardClass, isWithModerators, type ReportMove, type ReportState, reportMachine } from './model.ts'

type Moving = { id: string; state: ReportState; movedAt: Date }

/** Moves a report by its machine. Refuses (409) a move that its state does not have, or when it has moved meanwhile. */
export async function moveReport(tx: Tx, ctx: Ctx, report: Moving, move: ReportMove): Promise<ReportState> {
  const state = reportMachine.next(report.state, move)
  // A clock that was set back takes no time away.
  const rested = isWithModerators(report.state) || report.state === 'draft' ? 0 : Math.max(0, ctx.now.getTime() - report.movedAt.getTime())
  const moved = await tx
    .update(reports)
    .set({ state, movedAt: ctx.now, restedFor: sql`${reports.restedFor} + ${rested}`, version: sql`${reports.version} + 1` })
    .where(and(eq(reports.id, report.id), eq(reports.state, report.state)))
    .returning({ id: reports.id })
  if (moved.length === 0) throw new Refused('conflict', 'This report has changed meanwhile. Reload the page to see where it stands.')
  return state
}

/** The hazard class of a report's content, as a moderator judged it. */
export async function setHazard(tx: Tx, reportId: string, hazard: HazardClass): Promise<void> {
  await tx.update(reports).set({ hazard }).where(eq(reports.id, reportId))
}

/** Every report on one system is on another one from now; a release of the old one is not one of the new. */
export async function moveReportsToSystem(tx: Tx, fromSystemId: string, toSystemId: string): Promise<void> {
  await tx.update(reports).set({ systemId: toSystemId, releaseId: null }).where(eq(reports.systemId, fromSystemId))
}
