import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { payouts } from '#db/schema/bounties'
import { transfer } from '#domain/ledger'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { readStanding } from '#kernel/standing.server'
import { transact, transactEvenShutOut } from '#kernel/transact.server'
import { placeOf, requireAccepted, told } from './awards.server.ts'
import { bountyEvents } from './events.server.ts'
import { requireNotHeld } from './holds.server.ts'
import { payoutMachine, type Wish } from './model.ts'
import { findAward, listPayouts, moveAward } from './records.server.ts'

/** Records that one person of an award was paid, or their part donated, as they wished. The same form again records nothing more. */
export function recordPayout(ctx: Ctx, payoutId: string, { reference }: { reference: string }) {
  return transact(ctx, async (tx) => {
    const payout = await findPayout(tx, payoutId)
    const award = await findAward(tx, ctx.actor, payout.awardId)
    authorize(ctx.actor, 'award.pay', award)
    requireFreshFactor(ctx)
    if (payout.state !== 'due' && payout.reference === reference) return { awardId: award.id, outcome: payout.state }
    const isDonation = payout.wish === 'donation'
    const state = payoutMachine.next(payout.state, isDonation ? 'donate' : 'pay')
    if (award.state !== 'approved' || (award.needsSecond && !award.signedAt))
      throw new Refused('conflict', 'This award waits for its second signature.')
    requireAccepted(award)
    await requireNotHeld(tx, ctx, award.id)
    await requireNoHold(tx, ctx, payout.personId)

    const moved = await tx
      .update(payouts)
      .set({ state, reference, settledAt: ctx.now, settledById: ctx.actor.id })
      .where(and(eq(payouts.id, payoutId), eq(payouts.state, 'due'), eq(payouts.wish, payout.wish)))
      .returning({ id: payouts.id })
    if (moved.length === 0) throw new Refused('conflict', 'This payout has changed meanwhile. Reload the page to see where it stands.')
    const money = { minor: payout.minor, currency: award.currency }
    const to = placeOf(award, isDonation ? 'donation' : 'paid', payoutId)
    const { hash } = await transfer(tx, ctx, {
      key: `pay:${payoutId}`,
      from: placeOf(award, 'payable', payoutId),
      to,
      money,
      note: reference,
    })

    const all = await listPayouts(tx, award.id)
    if (all.every((one) => one.state !== 'due')) await moveAward(tx, award, all.every((one) => one.state === 'donated') ? 'donate' : 'pay')
    const outcome = isDonation ? ('donated' as const) : ('paid' as const)
    await record(tx, ctx, bountyEvents.settled, payoutId, {
      programmeId: award.programmeId,
      payeeIds: [payout.personId],
      outcome,
      ledger: hash,
    })
    return { awardId: award.id, outcome }
  })
}

/** The payee says where it should go. It stays open to the suspended: what is due to them is theirs. */
export function choosePayout(ctx: Ctx, payoutId: string, { wish }: { wish: Wish }): Promise<void> {
  return transactEvenShutOut(ctx, async (tx) => {
    authorize(ctx.actor, 'account.use')
    const payout = await findPayout(tx, payoutId)
    if (payout.personId !== ctx.actor.id) throw notFound()
    if (payout.state !== 'due') throw new Refused('conflict', 'This was settled already, so it cannot go elsewhere any more.')
    await tx
      .update(payouts)
      .set({ wish })
      .where(and(eq(payouts.id, payoutId), eq(payouts.state, 'due')))
    await record(tx, ctx, bountyEvents.wished, payoutId, { wish })
  })
}

/** Ends an award before anything of it was paid: what was set aside is free again. */
export function voidAward(ctx: Ctx, id: string, { reason }: { reason: string }) {
  return transact(ctx, async (tx) => {
    const award = await findAward(tx, ctx.actor, id)
    authorize(ctx.actor, 'award.void', award)
    const own = await listPayouts(tx, id)
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
      .where(eq(payouts.awardId, id))
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

async function findPayout(tx: Tx, id: string) {
  const [payout] = await tx.select().from(payouts).where(eq(payouts.id, id))
  if (!payout) throw notFound()
  return payout
}

/** A hold on bounties is read from the sanction in force: when it ends or is overturned, the money is due exactly as before. */
async function requireNoHold(tx: Tx, ctx: Ctx, personId: string): Promise<void> {
  const { sanctions } = await readStanding(tx, personId, ctx.now)
  if (sanctions.some(({ kind }) => kind === 'bounty_hold'))
    throw new Refused('conflict', 'A decision holds the bounties of this person back. It is due again when that ends or is overturned.')
}
