import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { contentMeasures } from '#db/schema/moderation-decisions'
import type { Ctx } from '#kernel/context.server'

/**
 * Ends what a decision does to a thing from now on, without taking the decision back. What it had ended, a rule's limit, is ended for good
 * with it, so that an overturn that comes later brings back nothing over words that somebody has looked at since.
 */
export async function liftMeasures(tx: Tx, ctx: Ctx, decisionId: string, by: string): Promise<boolean> {
  const ended = await tx
    .update(contentMeasures)
    .set({ undoneAt: ctx.now, undoneBy: by })
    .where(and(eq(contentMeasures.decisionId, decisionId), isNull(contentMeasures.undoneAt)))
    .returning({ id: contentMeasures.id })
  await tx.update(contentMeasures).set({ undoneBy: by }).where(eq(contentMeasures.undoneBy, decisionId))
  return ended.length > 0
}
