import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import { paymentOrders } from '#db/schema/payments'
import { returnOrdered, settleOrdered } from '#domain/bounties'
import { plainAmount, readAmount } from '#domain/ledger/model'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { paymentEvents } from './events.server.ts'
import { orderMachine } from './model.ts'
import { providers } from './providers.ts'
import { findPaymentFile, listOrders } from './records.server.ts'
import type { StatusLine } from './status-file.ts'

export type Answered = { ok: true; paid: number; failed: number; before: number } | { ok: false; faults: string[] }

/**
 * Records what became of the payments of a file, all of it or nothing: with one line that cannot be, every fault is said and nothing changes.
 * The same answer again records nothing more, and a longer one only what is new in it.
 */
export function recordStatus(ctx: Ctx, id: string, text: string): Promise<Answered> {
  return transact(ctx, async (tx) => {
    const { provider } = await findPaymentFile(tx, ctx, id)
    authorize(ctx.actor, 'payment.run')
    requireFreshFactor(ctx)
    const { statuses, faults } = providers[provider].read(text)
    const orders = new Map((await listOrders(tx, id)).map((order) => [order.payoutId, order]))
    const wrong = statuses.flatMap((status) => {
      const fault = faultOf(ctx, status, orders.get(status.payoutId))
      return fault ? [`Line ${status.line}: ${fault}.`] : []
    })
    if (faults.length + wrong.length > 0) return { ok: false, faults: [...faults, ...wrong] }
    if (statuses.length === 0) return { ok: false, faults: ['No line has a status. Write paid or failed into the column status.'] }

    const fresh = statuses.filter(({ payoutId }) => orders.get(payoutId)?.state === 'sent')
    for (const { payoutId, status, outcome } of fresh) {
      await tx
        .update(paymentOrders)
        .set({ state: orderMachine.next('sent', status === 'paid' ? 'pay' : 'fail'), endedAt: ctx.now, outcome })
        .where(and(eq(paymentOrders.fileId, id), eq(paymentOrders.payoutId, payoutId), eq(paymentOrders.state, 'sent')))
      if (status === 'paid') await settleOrdered(tx, ctx, payoutId, outcome)
      else await returnOrdered(tx, ctx, payoutId, outcome)
    }
    const paid = fresh.filter(({ status }) => status === 'paid').length
    const failed = fresh.length - paid
    if (fresh.length > 0) await record(tx, ctx, paymentEvents.answered, id, { paid, failed })
    return { ok: true, paid, failed, before: statuses.length - fresh.length }
  })
}

type Order = Awaited<ReturnType<typeof listOrders>>[number]
/** What is wrong with a line, against what was ordered; null where nothing is. */
function faultOf({ actor }: Ctx, given: StatusLine, order: Order | undefined): string | null {
  if (!order) return `payment ${given.payoutId} does not stand in this file`
  if (given.payee !== order.payee) return `the payee is ${order.payee}, not ${given.payee}`
  if (given.currency !== order.currency) return `the currency is ${order.currency}, not ${given.currency}`
  const read = readAmount(given.amount, order.currency)
  if (!read.ok || read.minor !== order.minor) return `the amount is ${plainAmount(order)}, not ${given.amount}`
  if (order.state === 'sent') return order.personId === actor.id ? 'this is a payment to yourself, which another admin records' : null
  const isSame = order.state === given.status && order.outcome === given.outcome
  return isSame ? null : `it was recorded before as ${order.state} under “${order.outcome}”`
}
