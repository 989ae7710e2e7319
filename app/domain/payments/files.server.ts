import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Tx } from '#db/open.server'
import { payeeReferences, paymentFiles, paymentOrders } from '#db/schema/payments'
import { orderPayout, returnOrdered } from '#domain/bounties'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { paymentEvents } from './events.server.ts'
import { orderMachine } from './model.ts'
import { findPaymentFile, listDue, listOrders } from './records.server.ts'

/** Puts everything that can be paid now into one file. What is in a file is on its way, so a second click finds nothing more to put into another. */
export function makePaymentFile(ctx: Ctx): Promise<{ id: string; count: number }> {
  return transact(ctx, async (tx) => {
    if (!can(ctx.actor, 'payment.run')) throw notFound()
    requireFreshFactor(ctx)
    const id = newId('pyf')
    const ordered: string[] = []
    const payeeIds = new Set<string>()
    await tx.insert(paymentFiles).values({ id, provider: 'by_hand', madeById: ctx.actor.id ?? '', madeAt: ctx.now })
    for (const payoutId of await listDue(tx, ctx)) {
      const order = await orderPayout(tx, ctx, payoutId)
      if (!order) continue
      await requireReference(tx, ctx, order.personId)
      await tx.insert(paymentOrders).values({ fileId: id, payoutId, state: 'sent' })
      ordered.push(payoutId)
      payeeIds.add(order.personId)
    }
    if (ordered.length === 0)
      throw new Refused('conflict', 'There is nothing to pay now: what is due is in a file already, held back, or your own.')
    await record(tx, ctx, paymentEvents.made, id, { payments: ordered.length, payeeIds: [...payeeIds] })
    return { id, count: ordered.length }
  })
}

/** Takes back what of a file is still on its way, because it was never sent: it is due again. */
export function withdrawPaymentFile(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    await findPaymentFile(tx, ctx, id)
    authorize(ctx.actor, 'payment.run')
    requireFreshFactor(ctx)
    const open = (await listOrders(tx, id)).filter(({ state }) => state === 'sent')
    if (open.length === 0) throw new Refused('conflict', 'Nothing of this file is on its way any more.')
    for (const { payoutId, state } of open) {
      await tx
        .update(paymentOrders)
        .set({ state: orderMachine.next(state, 'withdraw'), endedAt: ctx.now, outcome: reason })
        .where(and(eq(paymentOrders.fileId, id), eq(paymentOrders.payoutId, payoutId), eq(paymentOrders.state, state)))
      await returnOrdered(tx, ctx, payoutId, null)
    }
    const payeeIds = [...new Set(open.map(({ personId }) => personId))]
    await record(tx, ctx, paymentEvents.withdrawn, id, { payments: open.length, payeeIds, reason })
  })
}

/** Drawn once for a person, and the same in every file. */
async function requireReference(tx: Tx, ctx: Ctx, personId: string): Promise<void> {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const drawn = [...randomBytes(12)].map((byte) => letters[byte % 32]).join('')
  const reference = `CW-${drawn.match(/.{4}/g)?.join('-') ?? drawn}`
  await tx
    .insert(payeeReferences)
    .values({ personId, reference, madeAt: ctx.now })
    .onConflictDoNothing({ target: payeeReferences.personId })
}
