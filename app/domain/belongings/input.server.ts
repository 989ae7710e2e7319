import { z } from 'zod'

export const closingInput = z.strictObject({
  password: z.string('Write your password.').min(1, 'Write your password.').max(2000),
  remove: z.literal('yes').optional(),
})
export type Closing = z.infer<typeof closingInput>
