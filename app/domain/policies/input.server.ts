import { z } from 'zod'
import { changeKinds, clauseSeverities, policySlugs, rungs } from './model.ts'

const blankIsNone = (given: unknown) => (given === '' ? undefined : given)
const isTicked = z.preprocess((given) => given === 'yes', z.boolean())
const written = (what: string, most: number, least = 1) =>
  z
    .string(`Write ${what}.`)
    .trim()
    .min(least, least > 1 ? `Write ${what} in at least ${least} characters.` : `Write ${what}.`)
    .max(most, `Shorten this to ${most.toLocaleString('en')} characters.`)
/** Counts the saves of a draft: a form that was opened before another save is refused, not merged. */
const revision = z.coerce.number('Reload the page and send it again.').int().nonnegative()

export const draftInput = z.strictObject({ policy: z.enum(policySlugs, 'Choose one of the two policies.') })

export const wordingInput = z.strictObject({
  revision,
  title: written('a title', 120),
  summary: written('a summary', 500),
  change_summary: written('what changes and why', 2000, 20),
  change: z.enum(changeKinds, 'Say what kind of change this is.'),
})
export type Wording = z.infer<typeof wordingInput>

export const clauseInput = z.strictObject({
  revision,
  code: z
    .string('Write the code of the clause.')
    .trim()
    .regex(/^[A-Z]{3}-[1-9]\d?(\.[1-9]\d?)?$/, 'Write a code such as COC-2.7.'),
  title: written('a title', 120),
  body: written('the rule', 10_000),
  is_flaggable: isTicked,
  severity: z.preprocess(blankIsNone, z.enum(clauseSeverities, 'Choose a severity from the list.').optional()),
  heaviest: z.preprocess(blankIsNone, z.enum(rungs, 'Choose a rung from the list.').optional()),
})
export type ClauseGiven = z.infer<typeof clauseInput>

export const clauseRemovalInput = z.strictObject({ revision, code: z.string().max(20) })
export const approvalInput = z.strictObject({ revision })
export const withdrawalInput = z.strictObject({ reason: written('why it is withdrawn', 1000, 10) })
export const scheduleInput = z.strictObject({
  effective_on: z.iso.date('Choose a day.').transform((day) => new Date(`${day}T00:00:00.000Z`)),
})

/** The hashes of the texts that a form of acceptance showed, and the language they were read in. */
const shown = {
  text_hash: z.preprocess((given) => [given ?? []].flat(), z.array(z.string().max(100)).max(10)),
  language: z.literal('en', 'This language has no text of the policies.').default('en'),
}
export const acceptanceInput = z.strictObject({ accept: z.literal('yes', 'Accept both policies to go on.'), ...shown })
export const declinationInput = z.strictObject(shown)
