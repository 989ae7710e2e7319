import { and, eq, sql } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { reportGroups, reports } from '#db/schema/reports'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { releaseOf, writeDraft } from './draft.server.ts'
import { reportEvents } from './events.server.ts'
import type { Draft, Promotion } from './input.server.ts'
import { nameHarms } from './naming.server.ts'
import { findReport } from './records.server.ts'

/** Makes a quick draft a full one and keeps what was just typed. Like all of a draft, it is outside the events. */
export function promoteDraft(ctx: Ctx, reportId: string, draft: Draft): Promise<void> {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, 'report.edit', report)

    await writeDraft(tx, ctx, report, draft)
    await tx.update(reports).set({ depth: 'full' }).where(eq(reports.id, reportId))
  })
}

/** Makes a quick report that was sent already a full one: nothing that was sent changes, the rest is added. */
export function promoteReport(ctx: Ctx, reportId: string, { release, groups, harm }: Promotion): Promise<void> {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, 'report.promote', report)

    const releaseId = (await releaseOf(tx, report.systemId, release)) ?? report.releaseId
    const promoted = await tx
      .update(reports)
      .set({ depth: 'full', releaseId, version: sql`${reports.version} + 1` })
      .where(and(eq(reports.id, reportId), eq(reports.depth, 'quick'), eq(reports.state, report.state)))
      .returning({ id: reports.id })
    if (!promoted[0]) throw new Refused('conflict', 'This is a full report already, or it has moved on. Reload the page to see it.')
    await nameHarms(tx, reportId, harm)
    await nameMoreGroups(tx, reportId, groups)
    await record(tx, ctx, reportEvents.promoted, reportId, { releaseId, harms: harm })
  })
}

/** Groups are added in the words that the quick report has for who is affected. */
async function nameMoreGroups(tx: Tx, reportId: string, groups: Promotion['groups']): Promise<void> {
  if (groups.length === 0) return
  const [named] = await tx.select({ detail: reportGroups.detail }).from(reportGroups).where(eq(reportGroups.reportId, reportId)).limit(1)
  const rows = [...new Set(groups)].map((attribute) => ({ reportId, attribute, detail: named?.detail ?? '' }))
  await tx.insert(reportGroups).values(rows).onConflictDoNothing()
}
