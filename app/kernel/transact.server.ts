import type { Tx } from '#db/open.server'
import { type Ctx, loadActor } from './context.server.ts'

/** The only way to write. The actor is read again inside the transaction: what was loaded before the queue is stale. */
export function transact<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return ctx.store.transact(async (tx) => {
    if (ctx.actor.id) ctx.actor = await loadActor(tx, ctx.actor.id, ctx.now, ctx.store.waivesSecondFactor)
    return work(tx)
  })
}
