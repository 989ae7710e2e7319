import { machine } from '#kernel/machine'

/** An award's course. It is paid when the last of its payouts is; donated when every one of them was given away. */
export const awardMachine = machine({
  proposed: { approve: 'approved', void: 'void' },
  approved: { pay: 'paid', donate: 'donated', void: 'void' },
  paid: { reverse: 'reversed' },
  donated: { reverse: 'reversed' },
  void: {},
  reversed: {},
})
export const awardStates = awardMachine.states
export type AwardState = (typeof awardStates)[number]
export const awardStateNames: Record<AwardState, string> = {
  proposed: 'Proposed',
  approved: 'Approved',
  paid: 'Paid',
  donated: 'Donated',
  void: 'Void',
  reversed: 'Reversed',
}

/** What an award is made of: the reward of a standing programme, or of a challenge the prizes of one entry. */
export const partKinds = ['severity', 'rank', 'theme', 'qualification', 'correction'] as const
export type AwardPart = { kind: (typeof partKinds)[number]; name: string; minor: number }
export const sumOf = (parts: readonly AwardPart[]) => parts.reduce((sum, { minor }) => sum + minor, 0)

/** What one person gets of an award. Once it is ordered it is on its way outside, so nothing takes it back before its status is known. */
export const payoutMachine = machine({
  due: { order: 'ordered', pay: 'paid', donate: 'donated', void: 'void' },
  ordered: { pay: 'paid', donate: 'donated', fail: 'due' },
  paid: { reverse: 'reversed' },
  donated: { reverse: 'reversed' },
  void: {},
  reversed: {},
})
export const payoutStates = payoutMachine.states
export type PayoutState = (typeof payoutStates)[number]
export const payoutStateNames: Record<PayoutState, string> = {
  due: 'due',
  ordered: 'on its way',
  paid: 'paid',
  donated: 'donated',
  void: 'void',
  reversed: 'reversed',
}

/** Where the payee wants it to go. */
export const wishes = ['payout', 'donation'] as const
export type Wish = (typeof wishes)[number]
export const wishNames: Record<Wish, string> = { payout: 'Paid to me', donation: 'Donated' }

/** At most half of an award goes to those who only confirmed what others found. */
export const corroboratingAtMost = 50

/** Money is held back for as long as a hold on bounties can last, not longer. */
export const holdDaysAtMost = 90
/** So long another admin may confirm a hold that one proposed; then it ends by itself. */
export const hoursToConfirm = 72

type Hold = { heldAt: Date; endsAt: Date; stayedAt: Date | null; endedAt: Date | null }
/** Whether an award may not be paid now. No job has to run for the end. */
export const isHeld = ({ heldAt, endsAt, stayedAt, endedAt }: Hold, now: Date) =>
  endedAt === null && stayedAt === null && heldAt <= now && now < endsAt

type Author = { personId: string; shareBasisPoints: number }
/** Who gets which part: authors by their shares of what is not the corroborators’, who share alike. */
export function weightsOf(authors: readonly Author[], corroborators: readonly string[], corroboratingPercent: number) {
  const percent = corroborators.length > 0 ? corroboratingPercent : 0
  return [
    ...authors.map(({ personId, shareBasisPoints }) => ({
      personId,
      weight: shareBasisPoints * (100 - percent) * Math.max(1, corroborators.length),
    })),
    ...(percent > 0 ? corroborators.map((personId) => ({ personId, weight: 10_000 * percent })) : []),
  ]
}
