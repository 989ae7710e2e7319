import type { Tx } from '#db/open.server'
import { type Actor, isShutOut, sanctionSentence } from './actor.ts'
import { type Ctx, loadActor } from './context.server.ts'
import { Refused } from './refused.ts'

/**
 * The only way to write. The actor is read again inside the transaction: what was loaded before the queue is stale.
 * Refuses (403) whom a suspension or a ban shuts out.
 */
export function transact<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transactEvenShutOut(ctx, (tx) => {
    requireNotShutOut(ctx.actor)
    return work(tx)
  })
}

/** The same for the few commands that stay open to the suspended and the banned: appeal, export, close the account, keep it safe. */
export function transactEvenShutOut<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return ctx.store.transact(async (tx) => {
    if (ctx.actor.id) ctx.actor = await loadActor(tx, ctx.actor.id, ctx.now, ctx.store.waivesSecondFactor)
    return work(tx)
  })
}

/** Refuses (403) with the sanction and its end, so that nobody has to guess. */
export function requireNotShutOut(actor: Actor): void {
  const sanction = actor.sanctions.find(({ kind }) => kind === 'ban') ?? actor.sanctions.find(({ kind }) => kind === 'suspension')
  if (isShutOut(actor) && sanction) throw new Refused('forbidden', sanctionSentence(sanction))
}
