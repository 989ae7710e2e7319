import type { paymentEvents } from '#domain/payments'
import { paths } from '#kernel/paths'
import { type Audience, nobody, type TypeOf } from './telling.server.ts'

const toPayees =
  (sentence: string): Audience =>
  async (_tx, { details }) => [{ people: details.payeeIds as string[], sentence, path: paths.earnings(), byMail: true }]

/** Who hears of payment files: those who are paid by them. What became of each payment is told by the payout itself. */
export const aboutPayments = {
  'payment_file.made': toPayees('A bounty of yours is on its way. You are asked for your details under your payee reference.'),
  'payment_file.withdrawn': toPayees('A payment to you that was on its way was stopped before it was made. It is due as before.'),
  'payment_file.answered': nobody,
} satisfies Record<TypeOf<typeof paymentEvents>, Audience>
