import { and, eq } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Tx } from '#db/open.server'
import { appeals } from '#db/schema/appeals'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { appealEvents } from './events.server.ts'
import { appealMachine } from './model.ts'
import { type FoundAppeal, findAppeal } from './records.server.ts'
import { recordRefusal } from './refusal.server.ts'

/** Takes an appeal to decide it. Of two who try at once one gets it. */
export function takeAppeal(ctx: Ctx, id: string): Promise<void> {
  return withoutPart(ctx, id, 'take', async (tx, { appellantId, title, state }) => {
    const taken = await tx
      .update(appeals)
      .set({ state: appealMachine.next(state, 'assign'), reviewerId: ctx.actor.id })
      .where(and(eq(appeals.id, id), eq(appeals.state, state)))
      .returning({ id: appeals.id })
    if (taken.length === 0) throw new Refused('conflict', 'Somebody else has just taken this appeal.')
    await record(tx, ctx, appealEvents.assigned, id, { appellantId, title })
  })
}

/** Gives an appeal back to the other reviewers. */
export function releaseAppeal(ctx: Ctx, id: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const { appellantId, title, state, reviewerId } = await findAppeal(tx, ctx, id)
    authorize(ctx.actor, 'appeals.read')
    if (reviewerId !== ctx.actor.id) throw new Refused('conflict', 'This appeal is not yours to give back.')
    await tx
      .update(appeals)
      .set({ state: appealMachine.next(state, 'release'), reviewerId: null })
      .where(eq(appeals.id, id))
    await record(tx, ctx, appealEvents.released, id, { appellantId, title })
  })
}

/** Runs what only a reviewer without a part may do. A try by one who has a part is refused (403) and recorded by itself. */
export async function withoutPart<T>(
  ctx: Ctx,
  id: string,
  tried: 'take' | 'decide',
  work: (tx: Tx, appeal: FoundAppeal) => Promise<T>,
): Promise<T> {
  let part: string | null = null
  try {
    return await transact(ctx, async (tx) => {
      const appeal = await findAppeal(tx, ctx, id)
      if (can(ctx.actor, 'appeals.read')) part = appeal.part
      authorize(ctx.actor, 'appeal.decide', { personId: appeal.appellantId, part: appeal.part })
      return work(tx, appeal)
    })
  } catch (error) {
    if (part !== null && error instanceof Refused && error.reason === 'forbidden') await recordRefusal(ctx, id, { part, tried })
    throw error
  }
}
