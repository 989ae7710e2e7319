import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { issues } from '#db/schema/issues'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { issueEvents } from './events.server.ts'

/** Puts mended words in place of those of an issue, once a moderator has read them: what is public is theirs to publish. */
export async function rewordIssue(tx: Tx, ctx: Ctx, id: string, words: { title: string; body: string; warning: string }): Promise<void> {
  const { title, body, warning } = words
  await tx
    .update(issues)
    .set({ title, summary: body, warning: warning || null })
    .where(eq(issues.id, id))
  await record(tx, ctx, issueEvents.reworded, id, {})
}
