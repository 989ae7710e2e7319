import { z } from 'zod'
import { dueChoices } from './model.ts'

export const closingInput = z.strictObject({
  password: z.string('Write your password.').min(1, 'Write your password.').max(2000),
  due: z.enum(dueChoices).optional(),
  remove: z.literal('yes').optional(),
})
export type Closing = z.infer<typeof closingInput>
