import { z } from 'zod'
import { line, prose } from '#kernel/wording.server'
import { tellers, testimonyReaders } from './model.ts'

const column = z.string().max(500).default('')
const values = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.string().max(500)).max(200))

/** The mapping form as it is sent; what it means for the file is checked against the file's preview. */
export const mappingInput = z.strictObject({
  group: column,
  outcome: column,
  favourable: values,
  unfavourable: values,
  reference: column,
  condition: column,
  prompt_id: column,
  prompt: column,
  response: column,
  model_version: column,
  run_at: column,
})

const strange = 'This form has a field that does not belong here. Reload the page and send it again.'
const text = (least: number, most: number, missing: string, long: string) =>
  z
    .string(missing)
    .max(most * 4, long)
    .transform(prose)
    .pipe(z.string().min(least, missing).max(most, long))
const oneLine = (most: number, long: string) =>
  z
    .string(long)
    .max(most * 4, long)
    .transform(line)
    .pipe(z.string().max(most, long))
    .default('')

export const transcriptInput = z.strictObject(
  { transcript: text(1, 50_000, 'Write or paste the conversation.', 'Shorten the conversation to 50,000 characters.') },
  strange,
)
export type TranscriptFields = z.infer<typeof transcriptInput>

const webAddress = 'Give an address that begins with https:// or http://.'
export const linkInput = z.strictObject(
  {
    url: z
      .string(webAddress)
      .max(2000, 'Shorten the address to 2,000 characters.')
      .transform(line)
      .refine((url) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(url) && URL.canParse(url), webAddress),
    words: oneLine(200, 'Shorten what it shows to 200 characters.').pipe(z.string().min(3, 'Write what the link shows.')),
  },
  strange,
)
export type LinkFields = z.infer<typeof linkInput>

export const imageInput = z.strictObject(
  {
    words: oneLine(500, 'Shorten the description to 500 characters.').pipe(
      z.string().min(3, 'Describe the image for people who do not see it.'),
    ),
  },
  strange,
)
export type ImageFields = z.infer<typeof imageInput>

export const testimonyInput = z.strictObject(
  {
    text: text(
      20,
      10_000,
      'Write at least 20 characters about what happened to the person.',
      'Shorten the testimony to 10,000 characters.',
    ),
    teller: z.enum(tellers, 'Say whose testimony it is.'),
    readers: z.enum(testimonyReaders, 'Say who may read it.'),
    consent: z.literal('yes', 'Confirm that the person knows and agrees.'),
  },
  strange,
)
export type TestimonyFields = z.infer<typeof testimonyInput>
