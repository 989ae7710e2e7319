import { and, eq } from 'drizzle-orm'
import { authorize, can } from '#access'
import { issueReleases } from '#db/schema/issues'
import { releases } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { issueEvents } from './events.server.ts'
import { ownerStatuses, type ReleaseStatus } from './model.ts'
import { findIssue } from './records.server.ts'

/** Says how an issue stands on one release. Owners may say that it is affected or looked into; that it is fixed or not affected only a moderator. */
export function setReleaseStatus(
  ctx: Ctx,
  publicId: string,
  { releaseId, status }: { releaseId: string; status: ReleaseStatus },
): Promise<void> {
  return transact(ctx, async (tx) => {
    const issue = await findIssue(tx, ctx.actor, publicId)
    const isOwners = can(ctx.actor, 'issue.answer', issue) && (ownerStatuses as readonly ReleaseStatus[]).includes(status)
    if (!isOwners) authorize(ctx.actor, 'issue.judge', issue)

    const [release] = await tx
      .select({ id: releases.id })
      .from(releases)
      .where(and(eq(releases.id, releaseId), eq(releases.systemId, issue.systemId)))
    if (!release) throw new Refused('bad-input', 'That release is not one of this system. Choose it from the list.')
    const set = { status, updatedAt: ctx.now }
    await tx
      .insert(issueReleases)
      .values({ issueId: issue.id, releaseId, ...set })
      .onConflictDoUpdate({ target: [issueReleases.issueId, issueReleases.releaseId], set })
    await record(tx, ctx, issueEvents.releaseSet, issue.id, { releaseId, status })
  })
}
