import { and, eq, isNull, lte } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Tx } from '#db/open.server'
import { holdProposals } from '#db/schema/bounties'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { told } from './awards.server.ts'
import { bountyEvents } from './events.server.ts'
import { findHoldProposal, holdWithin, requireHoldable } from './holds.server.ts'
import type { HoldInput } from './input.server.ts'
import { hoursToConfirm } from './model.ts'
import { findAward } from './records.server.ts'

/** Proposes to hold an approved award back. Until another admin has answered, for three days at most, nothing of it is paid; nobody is judged yet. */
export function proposeHold(ctx: Ctx, awardId: string, input: HoldInput): Promise<void> {
  return transact(ctx, async (tx) => {
    const award = await findAward(tx, ctx.actor, awardId)
    authorize(ctx.actor, 'award.hold', award)
    await requireHoldable(tx, ctx, award, input.clause)
    await endLapsed(tx, ctx, awardId)
    const lapsesAt = new Date(ctx.now.getTime() + hoursToConfirm * 3_600_000)
    const about = { id: newId('hpr'), awardId, proposedById: ctx.actor.id ?? '', proposedAt: ctx.now, lapsesAt }
    const made = await tx
      .insert(holdProposals)
      .values({ ...about, ...input })
      .onConflictDoNothing()
      .returning({ id: holdProposals.id })
    if (made.length === 0) throw new Refused('conflict', 'A hold is proposed already. It waits for a second admin.')
    await record(tx, ctx, bountyEvents.holdProposed, awardId, { ...told(award), lapsesAt: lapsesAt.toISOString() })
  })
}

/** Confirms the hold that another admin proposed: it begins now, and its statements of reasons are made with it. */
export function confirmHold(ctx: Ctx, awardId: string): Promise<{ holdId: string }> {
  return transact(ctx, async (tx) => {
    const award = await findAward(tx, ctx.actor, awardId)
    const proposal = await requireProposal(tx, ctx, awardId)
    authorize(ctx.actor, 'award.confirm_hold', { ...award, proposedById: proposal.proposedById })
    await end(tx, ctx, proposal.id, ctx.actor.id)
    return holdWithin(tx, ctx, award, proposal)
  })
}

/** Says no to a proposed hold, or takes one's own back: the award can be paid at once. */
export function dropHold(ctx: Ctx, awardId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const award = await findAward(tx, ctx.actor, awardId)
    authorize(ctx.actor, 'award.hold', award)
    const { id, proposedById } = await requireProposal(tx, ctx, awardId)
    await end(tx, ctx, id, null)
    await record(tx, ctx, bountyEvents.holdDropped, awardId, { ...told(award), proposedById })
  })
}

/** What a reader of an award is told: that it waits and until when; the words for admins alone, since nothing is decided. */
export async function showHoldProposal(ctx: Ctx, award: { id: string; organisationId: string | null; payeeIds: readonly string[] }) {
  const proposal = await findHoldProposal(ctx.store.read, ctx, award.id)
  if (!proposal) return null
  const { lapsesAt, clause, facts, reasons, days, proposedById } = proposal
  const mayRead = can(ctx.actor, 'award.hold', award)
  return {
    lapsesAt,
    words: mayRead ? { clause, facts, reasons, days } : null,
    may: { confirm: can(ctx.actor, 'award.confirm_hold', { ...award, proposedById }), drop: mayRead },
  }
}

async function requireProposal(tx: Tx, ctx: Ctx, awardId: string) {
  const proposal = await findHoldProposal(tx, ctx, awardId)
  if (!proposal) throw new Refused('conflict', 'No hold waits to be confirmed here: it was answered, or its three days are over.')
  return proposal
}

async function end(tx: Tx, ctx: Ctx, id: string, confirmedById: string | null): Promise<void> {
  const ended = await tx
    .update(holdProposals)
    .set({ endedAt: ctx.now, confirmedById })
    .where(and(eq(holdProposals.id, id), isNull(holdProposals.endedAt)))
    .returning({ id: holdProposals.id })
  if (ended.length === 0) throw new Refused('conflict', 'This was answered meanwhile. Reload the page to see where it stands.')
}

/** What lapsed makes room for another one. */
const endLapsed = (tx: Tx, { now }: Ctx, awardId: string) =>
  tx
    .update(holdProposals)
    .set({ endedAt: now })
    .where(and(eq(holdProposals.awardId, awardId), isNull(holdProposals.endedAt), lte(holdProposals.lapsesAt, now)))
