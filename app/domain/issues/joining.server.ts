import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { issueReleases, issueReports } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import type { Ctx } from '#kernel/context.server'
import { Refused } from '#kernel/refused'
import type { joinRoles } from './model.ts'
import { findIssue } from './records.server.ts'

type Joining = { publicId: string; reportId: string; role: Exclude<(typeof joinRoles)[number], 'original'> }

/** Joins a report to an issue on the same system. A corroborating one adds its release to those affected. The caller records the event. */
export async function joinIssue(tx: Tx, ctx: Ctx, { publicId, reportId, role }: Joining) {
  const issue = await findIssue(tx, ctx.actor, publicId)
  const [report] = await tx
    .select({ systemId: reports.systemId, releaseId: reports.releaseId })
    .from(reports)
    .where(eq(reports.id, reportId))
  if (report?.systemId !== issue.systemId)
    throw new Refused('bad-input', `${publicId} is about another system. Join an issue of the same system.`)

  await tx.insert(issueReports).values({ issueId: issue.id, reportId, role, joinedAt: ctx.now })
  if (role === 'corroborating' && report.releaseId) {
    await tx
      .insert(issueReleases)
      .values({ issueId: issue.id, releaseId: report.releaseId, status: 'affected', updatedAt: ctx.now })
      .onConflictDoUpdate({ target: [issueReleases.issueId, issueReleases.releaseId], set: { status: 'affected', updatedAt: ctx.now } })
  }
  return issue
}

/** Takes a report off its issue again: the undoing of a duplicate, which added nothing but the join. */
export async function leaveIssue(tx: Tx, reportId: string): Promise<void> {
  await tx.delete(issueReports).where(eq(issueReports.reportId, reportId))
}
