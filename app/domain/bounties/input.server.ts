import { z } from 'zod'
import { corroboratingAtMost, holdDaysAtMost, wishes } from './model.ts'

const reference = z
  .string('Write the reference.')
  .trim()
  .min(3, 'Write the reference under which it can be found, at least 3 characters.')
  .max(120, 'Keep the reference under 120 characters.')

/** The amount is read in the programme’s currency, which only the command knows. */
export const depositInput = z.strictObject({
  amount: z.string('Write the amount.').trim().min(1, 'Write the amount.').max(40, 'That is no amount.'),
  reference,
})
export type DepositInput = z.infer<typeof depositInput>

const sentence = `Write a whole number from 0 to ${corroboratingAtMost}.`
const corroborating = z
  .string(sentence)
  .trim()
  .regex(/^\d{1,2}$/, sentence)
  .transform(Number)
  .refine((percent) => percent <= corroboratingAtMost, sentence)
  .default(0)
export const proposalInput = z.strictObject({ corroborating_percent: corroborating })
export type ProposalInput = z.infer<typeof proposalInput>

/** For each theme in the order of the programme the entry that wins it; empty for nobody. */
export const prizesInput = z.strictObject({
  theme: z.preprocess(
    (given) => [given ?? []].flat(),
    z.array(z.string().max(100)).max(100, 'Choose an entry, or nobody, for each theme.'),
  ),
  corroborating_percent: corroborating,
})
export type PrizesInput = z.infer<typeof prizesInput>

export const awardReasonInput = z.strictObject({
  reason: z.string('Say why.').trim().min(10, 'Say why, in at least 10 characters.').max(2000, 'Keep it under 2,000 characters.'),
})
const days = `Write a whole number of days from 1 to ${holdDaysAtMost}.`
export const holdInput = z.strictObject({
  clause: z.string('Choose the clause.').min(1, 'Choose the clause.').max(40, 'Choose the clause.'),
  facts: z
    .string('Say what happened.')
    .trim()
    .min(20, 'Say what happened, in at least 20 characters.')
    .max(5000, 'Keep it under 5,000 characters.'),
  reasons: z
    .string('Say why this breaks the rule.')
    .trim()
    .min(40, 'Say why this breaks the rule, in at least 40 characters of your own.')
    .max(5000, 'Keep it under 5,000 characters.'),
  days: z
    .string(days)
    .trim()
    .regex(/^\d{1,2}$/, days)
    .transform(Number)
    .refine((count) => count >= 1 && count <= holdDaysAtMost, days),
})
export type HoldInput = z.infer<typeof holdInput>

export const payoutInput = z.strictObject({ reference })
export const wishInput = z.strictObject({ wish: z.enum(wishes, 'Choose one of the two.') })

export const showingInput = z.strictObject({ show: z.enum(['yes', 'no'], 'Choose whether it is shown.') })

/** A button without fields. */
export const nothingInput = z.strictObject({})
