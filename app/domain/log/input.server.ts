import { z } from 'zod'
import { reasonMinimum } from './model.ts'

export const openingInput = z.strictObject({
  reason: z
    .string('Say why you need to read this.')
    .trim()
    .min(reasonMinimum, `Say why you need to read this, in at least ${reasonMinimum} characters.`)
    .max(1000, 'Shorten this to 1,000 characters.'),
})
