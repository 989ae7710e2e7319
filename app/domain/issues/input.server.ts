import { z } from 'zod'
import { harmCodes } from '#domain/reports/harms'
import { groupAttributes, reportKinds, severities } from '#domain/reports/model'
import { issueMoves, issueStates, releaseStatuses, sharingQuestionIds } from './model.ts'

const blankIsNone = (given: unknown) => (given === '' ? undefined : given)

export const moveInput = z.strictObject({
  move: z.enum(issueMoves, 'Choose one of the moves.'),
  text: z
    .string('Write at least 10 characters.')
    .trim()
    .min(10, 'Write at least 10 characters, so that readers understand the step.')
    .max(5000, 'Shorten this to 5,000 characters.'),
  release: z.preprocess(blankIsNone, z.string().max(100).optional()),
  until: z.preprocess(
    blankIsNone,
    z.iso
      .date('Choose a day.')
      .transform((day) => new Date(`${day}T23:59:59.999Z`))
      .optional(),
  ),
})
export type Move = z.infer<typeof moveInput>

const unanswered = 'Each question must be answered with yes before anything is published.'
export const publicationInput = z.strictObject({
  sharing: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(z.enum(sharingQuestionIds, unanswered)).refine((answers) => sharingQuestionIds.every((id) => answers.includes(id)), unanswered),
  ),
})

export const releaseStatusInput = z.strictObject({
  releaseId: z.string('Choose a release.').min(1, 'Choose a release.').max(100),
  status: z.enum(releaseStatuses, 'Choose a status from the list.'),
})

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values).nullable().catch(null)
const word = z.string().trim().max(200).nullable().catch(null)

/** What the address of the board asks for; what it cannot mean is left out. */
const filters = z.object({
  q: word,
  system: word,
  kind: choice(reportKinds),
  harm: choice(harmCodes),
  group: choice(groupAttributes),
  severity: choice(severities),
  state: choice([...issueStates, 'all_open']),
  since: z.iso.date().nullable().catch(null),
})
export type IssueFilters = Partial<z.infer<typeof filters>>

export const readIssueFilters = (query: URLSearchParams): IssueFilters =>
  filters.parse(Object.fromEntries(Object.keys(filters.shape).map((name) => [name, query.get(name) || null])))

export const workInput = z.strictObject({ show: z.enum(['yes', 'no'], 'Choose whether it is shown.') })
