import { z } from 'zod'
import { eventKind } from '#kernel/record.server'

/** The hash of the last movement binds the ledger to the log. */
const amount = { programmeId: z.string(), minor: z.number(), currency: z.string(), ledger: z.string() }
const award = { programmeId: z.string(), payeeIds: z.array(z.string()) }

export const bountyEvents = {
  deposited: eventKind('deposit.recorded', 'programme', z.strictObject({ ...amount, reference: z.string() })),
  returned: eventKind('deposit.returned', 'programme', z.strictObject({ ...amount, reference: z.string() })),
  proposed: eventKind('award.proposed', 'award', z.strictObject({ ...award, minor: z.number() })),
  prizesProposed: eventKind('award.prizes_proposed', 'programme', z.strictObject({ awardIds: z.array(z.string()), minor: z.number() })),
  corrected: eventKind(
    'award.corrections_proposed',
    'programme',
    z.strictObject({
      awardIds: z.array(z.string()),
      minor: z.number(),
      overpaid: z.array(z.strictObject({ awardId: z.string(), minor: z.number() })),
      reason: z.string(),
    }),
  ),
  approved: eventKind(
    'award.approved',
    'award',
    z.strictObject({ ...award, minor: z.number(), needsSecond: z.boolean(), ledger: z.string() }),
  ),
  signed: eventKind('award.signed', 'award', z.strictObject({ ...award, ledger: z.string() })),
  holdProposed: eventKind('award.hold_proposed', 'award', z.strictObject({ ...award, lapsesAt: z.string() })),
  /** By either of the two admins, before it was confirmed. */
  holdDropped: eventKind('award.hold_dropped', 'award', z.strictObject({ ...award, proposedById: z.string() })),
  held: eventKind('award.held', 'award', z.strictObject({ ...award, holdId: z.string(), endsAt: z.string() })),
  /** By an admin, or by the appeal that overturned it. */
  released: eventKind('award.released', 'award', z.strictObject({ ...award, holdId: z.string(), by: z.string() })),
  voided: eventKind('award.voided', 'award', z.strictObject({ ...award, reason: z.string() })),
  reversed: eventKind('award.reversed', 'award', z.strictObject({ ...award, reason: z.string() })),
  settled: eventKind('payout.recorded', 'payout', z.strictObject({ ...award, outcome: z.enum(['paid', 'donated']), ledger: z.string() })),
  failed: eventKind('payout.failed', 'payout', z.strictObject({ ...award, reason: z.string() })),
  shown: eventKind('payout.shown', 'payout', z.strictObject({ isShown: z.boolean() })),
  wished: eventKind('payout.wished', 'payout', z.strictObject({ wish: z.string() })),
}
