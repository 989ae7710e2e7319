import { z } from 'zod'
import type { SubjectType } from '#domain/moderation/model'
import { line, prose } from '#kernel/wording.server'
import { repairAnswers } from './model.ts'

/** Bounded before it is cleaned and after it, as where these words were first written. */
const words = (clean: typeof prose, { least = 0, most }: { least?: number; most: number }, sentence: string) =>
  z
    .string(sentence)
    .max(most * 4, sentence)
    .transform(clean)
    .pipe(z.string().min(least, sentence).max(most, sentence))

const said = words(prose, { least: 10, most: 1000 }, 'Say in a sentence what you changed: at least 10 and at most 1,000 characters.')
const title = words(line, { least: 1, most: 120 }, 'Write a title of at most 120 characters.')
const warning = words(line, { most: 200 }, 'Shorten the content warning to 200 characters.').default('')
const body = (least: number, most: number) =>
  words(
    prose,
    { least, most },
    `Write ${least ? 'something, and' : 'at most'} ${most.toLocaleString('en')} characters${least ? ' at most' : ''}.`,
  )

/** A form for each kind of thing: the words that its author can mend, and what they changed. */
export const mendingInputs = {
  report: z.strictObject({ title, body: body(1, 20_000), warning, said }),
  issue: z.strictObject({ title, body: body(1, 20_000), warning, said }),
  comment: z.strictObject({ body: body(1, 5000), said }),
  question: z.strictObject({ body: body(1, 2000), said }),
  profile: z.strictObject({ body: body(0, 1000).default(''), said }),
} as const satisfies Record<SubjectType, z.ZodType>
export type Mending = z.infer<(typeof mendingInputs)[SubjectType]>

export const repairAnswerInput = z.strictObject({
  answer: z.enum(repairAnswers, 'Say whether the measure is lifted.'),
  text: words(prose, { least: 10, most: 10_000 }, 'Write at least 10 characters: what is mended, or what is still missing.'),
  /** Names the words as they were read. */
  revision: z.string().max(100).default(''),
})
export type RepairAnswerInput = z.infer<typeof repairAnswerInput>
