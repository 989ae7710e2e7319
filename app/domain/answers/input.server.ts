import { z } from 'zod'
import { line, prose } from '#kernel/wording.server'
import { answerUses, placeholders, unknownPlaceholders } from './model.ts'

const name = 'Give it a name of 3 to 80 characters.'
const body = 'Write a text of 20 to 4,000 characters.'
const names = Object.keys(placeholders)
  .map((one) => `{${one}}`)
  .join(', ')

export const answerInput = z.strictObject({
  use: z.enum(answerUses, 'Choose where it is used.'),
  name: z.string(name).transform(line).pipe(z.string().min(3, name).max(80, name)),
  body: z
    .string(body)
    .transform(prose)
    .pipe(z.string().min(20, body).max(4000, body))
    .superRefine((text, check) => {
      const [unknown] = unknownPlaceholders(text)
      if (unknown !== undefined)
        check.addIssue({ code: 'custom', message: `Nothing stands behind {${unknown}}. These can be put in: ${names}.` })
    }),
})
export type AnswerInput = z.infer<typeof answerInput>
