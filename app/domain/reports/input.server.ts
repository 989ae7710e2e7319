import { z } from 'zod'
import { line, prose } from '#kernel/wording.server'
import { harmCodes } from './harms.ts'
import { mentionsAtMost, mentionsIn } from './mentions.ts'
import { addedPieces, audiences, groupAttributes, languageCodes, reportDepths, reportKinds, tracks } from './model.ts'

const strange = 'This form has a field that does not belong here. Reload the page and send it again.'

/** Bounded before it is cleaned, so that nobody makes the cleaning slow, and after it, because that is what is kept. */
const words = (clean: typeof prose, { least = 0, most }: { least?: number; most: number }, sentence: string) =>
  z
    .string(sentence)
    .max(most * 4, sentence)
    .transform(clean)
    .pipe(z.string().min(least, sentence).max(most, sentence))
const optionalLine = (most: number, sentence: string) => words(line, { most }, sentence).default('')
const list = <T extends z.ZodType>(one: T, most: number, sentence: string) =>
  z.preprocess(
    (given) => (given === undefined || given === '' ? [] : [given].flat().filter((value) => value !== '')),
    z.array(one, sentence).max(most, sentence),
  )
const orNone = <T extends z.ZodType>(inner: T) =>
  z.preprocess((given) => (given === '' || given === undefined ? null : given), inner.nullable())

const fields = {
  version: z.coerce.number(strange).int(strange).min(1, strange).optional(),
  system: orNone(z.string('Choose the system.').max(200, 'Choose the system.')),
  unlisted_name: optionalLine(120, 'Shorten the system’s name to 120 characters.'),
  unlisted_developer: optionalLine(120, 'Shorten the developer’s name to 120 characters.'),
  unlisted_link: optionalLine(500, 'Shorten the link to 500 characters.'),
  release: orNone(z.string('Choose a release, or “Not sure”.').max(100, 'Choose a release, or “Not sure”.')),
  kind: orNone(z.enum(reportKinds, 'Choose whether it is a bias or another safety problem.')),
  title: optionalLine(120, 'Shorten the title to 120 characters.'),
  body: words(prose, { most: 20_000 }, 'Shorten what happened to 20,000 characters; put long material into the evidence.').default(''),
  groups: list(z.enum(groupAttributes, 'Choose groups from the list.'), groupAttributes.length, 'Choose groups from the list.'),
  affected: optionalLine(500, 'Shorten who is affected to 500 characters.'),
  harm: list(z.enum(harmCodes, 'Choose a harm from the list.'), 5, 'Choose at most five harms.'),
  language: z.enum(languageCodes, 'Choose a language from the list.').default('en'),
  warning: optionalLine(200, 'Shorten the content warning to 200 characters.'),
  track: orNone(z.enum(tracks, 'Choose how the report may become public.')),
  tried_on: optionalLine(200, 'Shorten when you tried to 200 characters.'),
  model_version: optionalLine(200, 'Shorten the model version to 200 characters.'),
  parameters: optionalLine(500, 'Shorten the parameters to 500 characters.'),
  weights_hash: optionalLine(200, 'Shorten the hash to 200 characters.'),
  seed: optionalLine(100, 'Shorten the seed to 100 characters.'),
  script: optionalLine(500, 'Shorten the script’s place or command to 500 characters.'),
  restriction: optionalLine(300, 'Shorten the restriction to 300 characters.'),
  /** Where to go once the draft is saved. */
  next: z.enum(addedPieces, strange).optional(),
  /** Names a form that was kept while its author was signed out; it is in this one now. */
  kept: z.string(strange).max(100, strange).optional(),
}

/** A draft may hold anything or nothing, within bounds. */
export const draftInput = z.strictObject(fields, strange)
export type Draft = z.infer<typeof draftInput>

/** A quick report that can be submitted: five fields, each missing one with its sentence. Harm and release are named in screening. */
export const quickReportInput = draftInput.superRefine((given, check) => requireCore(given, needing(check)))

/** A full report that can be submitted. */
export const reportInput = draftInput.superRefine((given, check) => {
  const need = needing(check)
  requireCore(given, need)
  need(given.harm.length > 0, 'harm', 'Choose the harm that fits best.')
})
export type Report = z.infer<typeof reportInput>

type Need = (isGood: boolean, path: string, message: string) => void
const needing =
  (check: z.core.$RefinementCtx): Need =>
  (isGood, path, message) =>
    isGood || check.addIssue({ code: 'custom', path: [path], message })

function requireCore(given: Draft, need: Need): void {
  const { unlisted_name: name, unlisted_developer: developer, unlisted_link: link } = given
  if (given.system === 'unlisted' || (given.system === null && name !== '')) {
    need(name.length >= 2, 'unlisted_name', 'Write what the system is called.')
    need(developer.length >= 2, 'unlisted_developer', 'Write who developed the system.')
    need(/^https?:\/\/\S+\.\S+/.test(link), 'unlisted_link', 'Give a link that shows the system, beginning with https://.')
  } else need(given.system !== null, 'system', 'Choose the system, or name it below if it is not listed.')
  need(given.kind !== null, 'kind', 'Choose whether it is a bias or another safety problem.')
  need(given.title.length >= 5, 'title', 'Write a title of 5 to 120 characters.')
  need(given.body.length >= 20, 'body', 'Write at least 20 characters about what happened.')
  need(given.kind !== 'bias' || given.affected.length > 0 || given.groups.length > 0, 'affected', 'Write who is affected.')
}

export const startInput = z.strictObject(
  {
    system: orNone(z.string().max(200, 'Choose the system in the form.')),
    depth: z.enum(reportDepths, 'Choose a quick or a full report.').default('full'),
  },
  strange,
)

/** What a full report says beyond a quick one, added after it was sent. */
export const promotionInput = z.strictObject(
  {
    release: fields.release,
    groups: fields.groups,
    harm: fields.harm.pipe(z.array(z.enum(harmCodes)).min(1, 'Choose the harm that fits best.')),
  },
  strange,
)
export type Promotion = z.infer<typeof promotionInput>

const sentences = (sentence: string) =>
  z
    .string(sentence)
    .min(1, sentence)
    .pipe(words(prose, { most: 5000 }, 'Shorten this to 5,000 characters.'))
    .pipe(z.string().min(1, sentence))
export const commentInput = z.strictObject(
  {
    audience: z.enum(audiences, 'Choose who reads it.').default('shared'),
    body: sentences('Write something before you post it.').refine(
      (body) => mentionsIn(body).length <= mentionsAtMost,
      `Call at most ${mentionsAtMost} people by name in one comment.`,
    ),
  },
  strange,
)
export const answerInput = z.strictObject({ text: sentences('Write your answer before you send it.') }, strange)
export const withdrawalInput = z.strictObject(
  { text: words(prose, { most: 2000 }, 'Shorten the reason to 2,000 characters.').default('') },
  strange,
)
