import { machine } from '#kernel/machine'

/** One payment's course outside. What failed or was withdrawn is due again and may stand in another file. */
export const orderMachine = machine({
  sent: { pay: 'paid', fail: 'failed', withdraw: 'withdrawn' },
  paid: {},
  failed: {},
  withdrawn: {},
})
export const orderStates = orderMachine.states
export type OrderState = (typeof orderStates)[number]
export const orderStateNames: Record<OrderState, string> = {
  sent: 'On its way',
  paid: 'Paid',
  failed: 'Failed',
  withdrawn: 'Withdrawn',
}

/** Who carries payments out. By hand: an admin pays from the file at the bank, and fills in what became of each line. */
export const providerCodes = ['by_hand'] as const
export type ProviderCode = (typeof providerCodes)[number]

/** A file holds so many payments at most; the rest goes into the next. */
export const paymentsAtMost = 500
