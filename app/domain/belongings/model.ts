/** What becomes of money that is due to somebody who closes their account. */
export const dueChoices = ['donation', 'payout'] as const
export type DueChoice = (typeof dueChoices)[number]
export const dueChoiceNames: Record<DueChoice, string> = { donation: 'Donate it', payout: 'Pay it to me all the same' }
