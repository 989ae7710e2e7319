import { and, eq } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Tx } from '#db/open.server'
import { payouts } from '#db/schema/bounties'
import { transfer } from '#domain/ledger'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { readStanding } from '#kernel/standing.server'
import { transact, transactEvenShutOut } from '#kernel/transact.server'
import { placeOf, requireAccepted } from './awards.server.ts'
import { bountyEvents } from './events.server.ts'
import { findHold, findHoldProposal, requireNotHeld } from './holds.server.ts'
import { payoutMachine, type Wish } from './model.ts'
import { type FoundAward, findAward, listPayouts, moveAward } from './records.server.ts'

/** Records that one person of an award was paid, or their part donated, as they wished. The same form again records nothing more. */
export function recordPayout(ctx: Ctx, payoutId: string, { reference }: { reference: string }) {
  return transact(ctx, async (tx) => {
    const payout = await findPayout(tx, payoutId)
    const award = await findAward(tx, ctx.actor, payout.awardId)
    authorize(ctx.actor, 'award.pay', award)
    requireFreshFactor(ctx)
    if (payout.state === 'ordered')
      throw new Refused('conflict', 'This payment stands in a payment file. What became of it is recorded there.')
    if (payout.state !== 'due' && payout.reference === reference) return { awardId: award.id, outcome: payout.state }
    if (payout.state !== 'due')
      throw new Refused('conflict', 'This was settled under another reference, or has ended. Nothing was changed: look at the award.')
    requireReleased(award)
    requireAccepted(award)
    await requireNotHeld(tx, ctx, award.id)
    await requireNoHold(tx, ctx, payout.personId)
    return settle(tx, ctx, { payout, award, reference })
  })
}

/** Puts a payout on its way, for a payment file. Says what is to be paid to whom; null where it cannot be paid now. */
export async function orderPayout(tx: Tx, ctx: Ctx, payoutId: string) {
  const payout = await findPayout(tx, payoutId)
  const award = await findAward(tx, ctx.actor, payout.awardId)
  const mayPay = can(ctx.actor, 'award.pay', award) && award.report.state === 'accepted' && payout.state === 'due' && isReleased(award)
  const isStopped = (await findHold(tx, ctx, award.id)) ?? (await findHoldProposal(tx, ctx, award.id))
  if (!mayPay || isStopped || (await hasHold(tx, ctx, payout.personId))) return null
  await movePayout(tx, payout, 'order')
  const { id, personId, minor, wish } = payout
  return { payoutId: id, personId, minor, wish, currency: award.currency, programme: award.programme.slug }
}

/** Records the payment of a payout that is on its way. What was ordered was allowed then, so what came later does not hide that it was paid. */
export async function settleOrdered(tx: Tx, ctx: Ctx, payoutId: string, reference: string): Promise<void> {
  const payout = await findPayout(tx, payoutId)
  const award = await findAward(tx, ctx.actor, payout.awardId)
  authorize(ctx.actor, 'award.pay', award)
  await settle(tx, ctx, { payout, award, reference })
}

/** Makes a payout that was on its way due again, because it failed or its file was never sent. A failure is told to the payee. */
export async function returnOrdered(tx: Tx, ctx: Ctx, payoutId: string, failure: string | null): Promise<void> {
  const payout = await findPayout(tx, payoutId)
  await movePayout(tx, payout, 'fail')
  if (failure === null) return
  const { programmeId } = await findAward(tx, ctx.actor, payout.awardId)
  await record(tx, ctx, bountyEvents.failed, payoutId, { programmeId, payeeIds: [payout.personId], reason: failure })
}

type Payout = typeof payouts.$inferSelect
async function settle(tx: Tx, ctx: Ctx, { payout, award, reference }: { payout: Payout; award: FoundAward; reference: string }) {
  const isDonation = payout.wish === 'donation'
  const outcome = isDonation ? ('donated' as const) : ('paid' as const)
  await movePayout(tx, payout, isDonation ? 'donate' : 'pay', { reference, settledAt: ctx.now, settledById: ctx.actor.id })
  const { hash } = await transfer(tx, ctx, {
    key: `pay:${payout.id}`,
    from: placeOf(award, 'payable', payout.id),
    to: placeOf(award, isDonation ? 'donation' : 'paid', payout.id),
    money: { minor: payout.minor, currency: award.currency },
    note: reference,
  })
  const all = await listPayouts(tx, award.id)
  if (all.every(({ state }) => state === 'paid' || state === 'donated'))
    await moveAward(tx, award, all.every(({ state }) => state === 'donated') ? 'donate' : 'pay')
  const told = { programmeId: award.programmeId, payeeIds: [payout.personId], outcome, ledger: hash }
  await record(tx, ctx, bountyEvents.settled, payout.id, told)
  return { awardId: award.id, outcome }
}

/** Moves a payout by its table. Refuses (409) when it has moved, or its wish has changed, meanwhile. */
async function movePayout(
  tx: Tx,
  { id, state: from, wish }: Payout,
  move: Parameters<typeof payoutMachine.next>[1],
  changed: Partial<typeof payouts.$inferInsert> = {},
): Promise<void> {
  const moved = await tx
    .update(payouts)
    .set({ state: payoutMachine.next(from, move), ...changed })
    .where(and(eq(payouts.id, id), eq(payouts.state, from), eq(payouts.wish, wish)))
    .returning({ id: payouts.id })
  if (moved.length === 0) throw new Refused('conflict', 'This payout has changed meanwhile. Reload the page to see where it stands.')
}

/** The payee says where it should go. It stays open to the suspended: what is due to them is theirs. */
export function choosePayout(ctx: Ctx, payoutId: string, { wish }: { wish: Wish }): Promise<void> {
  return transactEvenShutOut(ctx, async (tx) => {
    authorize(ctx.actor, 'account.use')
    const payout = await findPayout(tx, payoutId)
    if (payout.personId !== ctx.actor.id) throw notFound()
    if (payout.state !== 'due') throw new Refused('conflict', 'This is on its way or settled, so it cannot go elsewhere any more.')
    await tx
      .update(payouts)
      .set({ wish })
      .where(and(eq(payouts.id, payoutId), eq(payouts.state, 'due')))
    await record(tx, ctx, bountyEvents.wished, payoutId, { wish })
  })
}

async function findPayout(tx: Tx, id: string) {
  const [payout] = await tx.select().from(payouts).where(eq(payouts.id, id))
  if (!payout) throw notFound()
  return payout
}

/** Paid is only what is approved, and signed where it needs a second person. */
const isReleased = (award: FoundAward) => award.state === 'approved' && (!award.needsSecond || award.signedAt !== null)
function requireReleased(award: FoundAward): void {
  if (!isReleased(award)) throw new Refused('conflict', 'This award waits for its second signature, or is not approved any more.')
}

/** A hold on bounties is read from the sanction in force: when it ends or is overturned, the money is due exactly as before. */
async function hasHold(tx: Tx, ctx: Ctx, personId: string): Promise<boolean> {
  const { sanctions } = await readStanding(tx, personId, ctx.now)
  return sanctions.some(({ kind }) => kind === 'bounty_hold')
}
async function requireNoHold(tx: Tx, ctx: Ctx, personId: string): Promise<void> {
  if (await hasHold(tx, ctx, personId))
    throw new Refused('conflict', 'A decision holds the bounties of this person back. It is due again when that ends or is overturned.')
}
