/** What a moderator can say of a report. */
export const verdicts = ['accept', 'duplicate', 'reject', 'ask'] as const
export type VerdictKind = (typeof verdicts)[number]

export const rejectionReasons = ['out_of_scope', 'not_reproducible', 'not_applicable', 'spam'] as const
export type RejectionReason = (typeof rejectionReasons)[number]
export const rejectionNames: Record<RejectionReason, string> = {
  out_of_scope: 'Out of scope: not about a released AI system',
  not_reproducible: 'Not reproducible with what was given',
  not_applicable: 'Not applicable: what is described is not a flaw',
  spam: 'Spam',
}

/** A claim is a lease: it ends by itself, so that nobody holds a report by going home. */
export const leaseMinutes = 15

/** Days until a submitted report should have its first answer. */
export const firstAnswerDays = 7
