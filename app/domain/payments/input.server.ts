import { z } from 'zod'

export const statusInput = z.strictObject({
  rows: z.string('Choose the file, or paste all of it.').min(1, 'Choose the file, or paste all of it.').max(1_000_000, 'That is too long.'),
})
export const fileWithdrawalInput = z.strictObject({
  reason: z
    .string('Say why nothing of it is paid.')
    .trim()
    .min(10, 'Say why nothing of it is paid, in at least 10 characters.')
    .max(120, 'Keep the reason under 120 characters.'),
})
export const paymentFileInput = z.strictObject({})
