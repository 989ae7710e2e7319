import { z } from 'zod'
import { harmCodes } from './harms.ts'
import { audiences, groupAttributes, languageCodes, reportKinds, tracks } from './model.ts'

/** Text as people write it: trimmed at the ends, bounded, without control characters that no page can show. */
const text = (most: number, sentence: string) => z.string(sentence).trim().max(most, sentence)
const list = <T extends z.ZodType>(one: T, most: number, sentence: string) =>
  z.preprocess(
    (given) => (given === undefined || given === '' ? [] : [given].flat().filter((value) => value !== '')),
    z.array(one, sentence).max(most, sentence),
  )
const orNone = <T extends z.ZodType>(inner: T) =>
  z.preprocess((given) => (given === '' || given === undefined ? null : given), inner.nullable())

const fields = {
  version: z.coerce.number().int().min(1).optional(),
  system: orNone(z.string().max(200)),
  unlisted_name: text(120, 'Shorten the system’s name to 120 characters.').default(''),
  unlisted_developer: text(120, 'Shorten the developer’s name to 120 characters.').default(''),
  unlisted_link: text(500, 'Shorten the link to 500 characters.').default(''),
  release: orNone(z.string().max(100)),
  kind: orNone(z.enum(reportKinds, 'Choose whether it is a bias or another safety problem.')),
  title: text(120, 'Shorten the title to 120 characters.').default(''),
  body: text(20_000, 'Shorten what happened to 20,000 characters; put long material into the evidence.').default(''),
  groups: list(z.enum(groupAttributes, 'Choose groups from the list.'), groupAttributes.length, 'Choose groups from the list.'),
  affected: text(500, 'Shorten who is affected to 500 characters.').default(''),
  harm: list(z.enum(harmCodes, 'Choose a harm from the list.'), 5, 'Choose at most five harms.'),
  language: z.enum(languageCodes, 'Choose a language from the list.').default('en'),
  warning: text(200, 'Shorten the content warning to 200 characters.').default(''),
  track: orNone(z.enum(tracks, 'Choose how the report may become public.')),
}

/** A draft may hold anything or nothing, within bounds. */
export const draftInput = z.strictObject(fields)
export type Draft = z.infer<typeof draftInput>

/** A report that can be submitted: each missing part has its sentence. */
export const reportInput = draftInput.superRefine((given, check) => {
  const need = (isGood: boolean, path: string, message: string) => isGood || check.addIssue({ code: 'custom', path: [path], message })
  const isUnlisted = given.system === 'unlisted' || given.system === null
  need(!isUnlisted || given.unlisted_name.length >= 2, 'system', 'Choose the system, or name it below if it is not listed.')
  need(!(given.system === 'unlisted') || given.unlisted_developer.length >= 2, 'unlisted_developer', 'Write who developed the system.')
  need(
    !(given.system === 'unlisted') || /^https?:\/\/\S+\.\S+/.test(given.unlisted_link),
    'unlisted_link',
    'Give a link that shows the system, beginning with https://.',
  )
  need(given.kind !== null, 'kind', 'Choose whether it is a bias or another safety problem.')
  need(given.title.length >= 5, 'title', 'Write a title of 5 to 120 characters.')
  need(given.body.length >= 20, 'body', 'Write at least 20 characters about what happened.')
  need(given.kind !== 'bias' || given.affected.length > 0 || given.groups.length > 0, 'affected', 'Write who is affected.')
  need(given.harm.length > 0, 'harm', 'Choose the harm that fits best.')
})
export type Report = z.infer<typeof reportInput>

export const startInput = z.strictObject({ system: orNone(z.string().max(200)) })

const longText = (least: number, sentence: string) =>
  z.string(sentence).trim().min(least, sentence).max(5000, 'Shorten this to 5,000 characters.')
export const commentInput = z.strictObject({
  audience: z.enum(audiences, 'Choose who reads it.').default('shared'),
  body: longText(1, 'Write something before you post it.'),
})
export const answerInput = z.strictObject({ text: longText(1, 'Write your answer before you send it.') })
export const withdrawalInput = z.strictObject({ text: z.string().trim().max(2000, 'Shorten the reason to 2,000 characters.').default('') })
