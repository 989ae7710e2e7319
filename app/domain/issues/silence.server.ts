import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { issues } from '#db/schema/issues'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { issueEvents } from './events.server.ts'
import { publicationMachine, silenceAt } from './model.ts'

/**
 * Takes the next step on an issue whose owner goes on saying nothing: a reminder, a second contact, then the public mark without its contents,
 * then word to moderators that it may be published. Says whether there was one.
 */
export async function stepSilence(ctx: Ctx): Promise<boolean> {
  const isDue = and(lte(issues.silenceDueAt, ctx.now), isNull(issues.answeredAt))
  const [due] = await ctx.store.read.select({ id: issues.id }).from(issues).where(isDue).orderBy(asc(issues.silenceDueAt)).limit(1)
  if (!due) return false

  return transact(ctx, async (tx) => {
    const isThis = and(eq(issues.id, due.id), isDue)
    const [issue] = await tx.select().from(issues).where(isThis)
    if (!issue?.notifiedAt) return false
    const { step, next } = silenceAt({ contactedAt: issue.notifiedAt, isPublic: issue.publication === 'full', now: ctx.now })
    const isMarked = ['mark', 'deadline'].includes(step) && issue.publication === 'private'
    await tx
      .update(issues)
      .set({
        silenceDueAt: next,
        ...(isMarked ? { publication: publicationMachine.next('private', 'mark'), publishedAt: ctx.now } : {}),
      })
      .where(isThis)
    await record(tx, ctx, issueEvents.silent, issue.id, { step, isMarked })
    return true
  })
}
