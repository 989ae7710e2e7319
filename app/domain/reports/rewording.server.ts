import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { reportComments, reports } from '#db/schema/reports'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { reportEvents } from './events.server.ts'

type Words = { title: string; body: string; warning: string }

/** Puts other words of its author in place of those of a submitted report. Who may is the room's that asks, which keeps what stood there. */
export async function rewordReport(tx: Tx, ctx: Ctx, id: string, { title, body, warning }: Words): Promise<void> {
  await tx
    .update(reports)
    .set({ title, body, warning: warning || null, editedAt: ctx.now })
    .where(eq(reports.id, id))
  await record(tx, ctx, reportEvents.reworded, id, {})
}

/** The same for a comment. */
export async function rewordComment(tx: Tx, ctx: Ctx, id: string, { body }: Words): Promise<void> {
  const [comment] = await tx
    .update(reportComments)
    .set({ body, editedAt: ctx.now })
    .where(eq(reportComments.id, id))
    .returning({ reportId: reportComments.reportId })
  if (comment) await record(tx, ctx, reportEvents.commentReworded, comment.reportId, { commentId: id })
}
