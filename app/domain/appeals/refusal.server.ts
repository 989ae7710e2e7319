import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { appealEvents } from './events.server.ts'

/** Keeps that somebody with a part in an appeal tried to have a hand in it, in a transaction of its own. */
export function recordRefusal(ctx: Ctx, appealId: string, refused: { part: string; tried: 'read' | 'take' | 'decide' }): Promise<void> {
  return transact(ctx, async (tx) => void (await record(tx, ctx, appealEvents.refused, appealId, refused)))
}
