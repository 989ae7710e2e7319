import { z } from 'zod'
import { sanctionKinds } from '#domain/sanctions/model'
import { capabilities } from '#kernel/actor'
import { askedParties, bulkAtMost, caseViews, contentChoices, foundOutcomes, grounds, leastReasons } from './model.ts'

const oneOf = (sentence: string) => z.string(sentence).trim().min(1, sentence).max(40)
const textUpTo = (length: number) =>
  z
    .string()
    .trim()
    .max(length, `That is too long. Keep it under ${length.toLocaleString('en')} characters.`)
const said = (least: number, sentence: string) => textUpTo(10_000).min(least, sentence)

export const flagInput = z.strictObject({
  on: z.string().max(80),
  clause: oneOf('Choose the rule that you think is broken.'),
  text: textUpTo(2000).default(''),
  evidence: textUpTo(2000).default(''),
})
export type FlagInput = z.infer<typeof flagInput>

const noticeFields = z.strictObject({
  address: oneOfLength('Paste the address of the page that you mean.', 500),
  explanation: said(20, 'Say in at least 20 characters what is illegal about it.'),
  law: textUpTo(500).default(''),
  child_abuse: z.literal('yes').optional(),
  name: textUpTo(200).default(''),
  email: z.string().trim().max(254).default(''),
  good_faith: z.literal('yes', 'Tick that what you say is true as far as you know.'),
})
/** Name and address may stay away only where child abuse is meant. */
export const noticeInput = noticeFields.check((ctx) => {
  const { email, name, child_abuse } = ctx.value
  const isSpared = child_abuse === 'yes'
  const refuse = (path: string, message: string) => ctx.issues.push({ code: 'custom', input: ctx.value, path: [path], message })
  if (email !== '' ? !z.email().safeParse(email).success : !isSpared) refuse('email', 'Write an e-mail address, so that we can answer.')
  if (name === '' && !isSpared) refuse('name', 'Write your name, or that of your organisation.')
})
export type NoticeInput = z.infer<typeof noticeFields>

function oneOfLength(sentence: string, length: number) {
  return z.string(sentence).trim().min(1, sentence).max(length, sentence)
}

const why = said(10, 'Say why, in at least 10 characters.')
export const caseTextInput = z.strictObject({ text: why })
export const deferralInput = z.strictObject({
  text: why,
  until: z
    .string('Choose a date.')
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'Choose a date.')
    .transform((date) => new Date(`${date}T00:00:00Z`))
    .refine((date) => !Number.isNaN(date.getTime()), 'Choose a date.'),
})

export const caseQuestionInput = z.strictObject({
  of: z.enum(askedParties, 'Say whom you ask.'),
  text: said(10, 'Write the question, in at least 10 characters.'),
})
export type CaseQuestion = z.infer<typeof caseQuestionInput>
export const caseAnswerInput = z.strictObject({ text: said(1, 'Write your answer.') })

/** H0 is ordinary: nobody is spared that. */
export const sparedInput = z.strictObject({
  hazards: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(z.enum(['H1', 'H2', 'H3', 'H4'], 'Choose from the list.')).max(4),
  ),
})

export const readCaseView = (query: URLSearchParams) => z.enum(caseViews).catch('open').parse(query.get('view'))

const several = (most: number) =>
  z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.string().max(64)).max(most))
const choiceOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((given) => (given === '' ? undefined : given), z.enum(values, 'Choose one of the list.').optional())

const decisionFields = {
  outcome: z.enum(foundOutcomes, 'Say what you found.'),
  clauses: several(10).refine((codes) => codes.length > 0, 'Cite at least one rule.'),
  ground: z.enum(grounds, 'Say what the decision rests on.').default('rules'),
  law: textUpTo(300).default(''),
  facts: said(10, 'Say in at least 10 characters what happened.'),
  reasons: said(leastReasons, `Write at least ${leastReasons} characters of reasons, in your own words.`),
  content: choiceOf(contentChoices),
  hazard: choiceOf(['H0', 'H1', 'H2', 'H3']),
  topic: textUpTo(120).default(''),
  account: choiceOf(sanctionKinds),
  capabilities: several(5).pipe(z.array(z.enum(capabilities, 'Choose from the list.'))),
  days: z.preprocess(
    (given) => (given === '' ? undefined : given),
    z.coerce
      .number('Write a number of days.')
      .int('Write whole days.')
      .min(1, 'Write at least one day.')
      .max(365, 'Write at most 365 days.')
      .optional(),
  ),
}
/** Beside the decision: the code of who decides, where a sanction asks for a fresh one. */
const code = textUpTo(40).default('')
export const decisionInput = z.strictObject({
  token: z.string().max(100).default(''),
  /** The revision that was read before deciding; forms name it. */
  snapshot: z.string().max(64).default(''),
  ...decisionFields,
})
export type DecisionInput = z.infer<typeof decisionInput>
export const decisionForm = decisionInput.extend({ code })

export const bulkInput = z.strictObject({
  case: several(bulkAtMost).refine((ids) => ids.length > 0, 'Choose at least one case.'),
  ...decisionFields,
})
export type BulkInput = z.infer<typeof bulkInput>
export const bulkForm = bulkInput.extend({ code })
