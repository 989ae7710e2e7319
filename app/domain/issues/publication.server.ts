import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import { issues } from '#db/schema/issues'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { issueEvents } from './events.server.ts'
import { isShareable, publicationMachine, type SharingQuestion, sharingQuestionIds } from './model.ts'
import { keepSharingCheck } from './opening.server.ts'
import { findIssue } from './records.server.ts'

/** Publishes an issue in full after the sharing check. Content of hazard class H2 and above never goes this way. */
export function publishIssue(ctx: Ctx, publicId: string, sharing: readonly SharingQuestion[]) {
  return transact(ctx, async (tx) => {
    const issue = await findIssue(tx, ctx.actor, publicId)
    authorize(ctx.actor, 'issue.publish', issue)
    if (!sharingQuestionIds.every((id) => sharing.includes(id)))
      throw new Refused('bad-input', 'Each question must be answered with yes before anything is published.')
    if (!isShareable(issue.hazard))
      throw new Refused('conflict', `Content of hazard class ${issue.hazard} is for named people and is not published.`)

    const publication = publicationMachine.next(issue.publication, 'publish')
    const published = await tx
      .update(issues)
      .set({ publication, publishedAt: issue.publishedAt ?? ctx.now })
      .where(and(eq(issues.id, issue.id), eq(issues.publication, issue.publication)))
      .returning({ id: issues.id })
    if (published.length === 0) throw new Refused('conflict', 'This issue has changed meanwhile. Reload the page to see where it stands.')

    await keepSharingCheck(
      tx,
      ctx,
      issue.id,
      Object.fromEntries(sharingQuestionIds.map((id) => [id, true])) as Record<SharingQuestion, true>,
    )
    await record(tx, ctx, issueEvents.published, issue.id, { publication })
    return { publicId, publication }
  })
}
