import { z } from 'zod'
import { eventKind } from '#kernel/record.server'

export const paymentEvents = {
  made: eventKind('payment_file.made', 'payment_file', z.strictObject({ payments: z.number(), payeeIds: z.array(z.string()) })),
  withdrawn: eventKind(
    'payment_file.withdrawn',
    'payment_file',
    z.strictObject({ payments: z.number(), payeeIds: z.array(z.string()), reason: z.string() }),
  ),
  answered: eventKind('payment_file.answered', 'payment_file', z.strictObject({ paid: z.number(), failed: z.number() })),
}
