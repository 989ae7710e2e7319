import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import { payouts } from '#db/schema/bounties'
import { transfer } from '#domain/ledger'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { placeOf, told } from './awards.server.ts'
import { bountyEvents } from './events.server.ts'
import { payoutMachine } from './model.ts'
import { findAward, listPayouts, moveAward } from './records.server.ts'

/** Ends an award before anything of it was paid: what was set aside is free again. */
export function voidAward(ctx: Ctx, id: string, { reason }: { reason: string }) {
  return transact(ctx, async (tx) => {
    const award = await findAward(tx, ctx.actor, id)
    authorize(ctx.actor, 'award.void', award)
    const own = await listPayouts(tx, id)
    if (own.some(({ state }) => state === 'ordered'))
      throw new Refused('conflict', 'A payment of this award is on its way. Record first what became of it.')
    if (own.some(({ state }) => state === 'paid' || state === 'donated'))
      throw new Refused('conflict', 'A part of this award is paid already. Pay the rest, then reverse it.')
    await moveAward(tx, award, 'void', { reason, endedAt: ctx.now })
    const isReleased = award.approvedAt && (!award.needsSecond || award.signedAt)
    const back = (from: Parameters<typeof transfer>[2]['from'], key: string, minor: number) =>
      transfer(tx, ctx, { key, from, to: placeOf(award, 'programme'), money: { minor, currency: award.currency }, note: reason })
    if (isReleased) for (const { id: payoutId, minor } of own) await back(placeOf(award, 'payable', payoutId), `void:${payoutId}`, minor)
    else if (award.approvedAt) await back(placeOf(award, 'reserved', id), `void:${id}`, award.minor)
    await tx
      .update(payouts)
      .set({ state: payoutMachine.next('due', 'void') })
      .where(and(eq(payouts.awardId, id), eq(payouts.state, 'due')))
    await record(tx, ctx, bountyEvents.voided, id, { ...told(award), reason })
  })
}

/** Takes a paid award back, once the money has come back: it is free in the programme again. */
export function reverseAward(ctx: Ctx, id: string, { reason }: { reason: string }) {
  return transact(ctx, async (tx) => {
    const award = await findAward(tx, ctx.actor, id)
    authorize(ctx.actor, 'award.reverse', award)
    requireFreshFactor(ctx)
    await moveAward(tx, award, 'reverse', { reason, endedAt: ctx.now })
    for (const { id: payoutId, state, minor } of await listPayouts(tx, id)) {
      const from = placeOf(award, state === 'donated' ? 'donation' : 'paid', payoutId)
      await transfer(tx, ctx, {
        key: `reverse:${payoutId}`,
        from,
        to: placeOf(award, 'programme'),
        money: { minor, currency: award.currency },
        note: reason,
      })
      await tx
        .update(payouts)
        .set({ state: payoutMachine.next(state, 'reverse') })
        .where(eq(payouts.id, payoutId))
    }
    await record(tx, ctx, bountyEvents.reversed, id, { ...told(award), reason })
  })
}
