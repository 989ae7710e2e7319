import { z } from 'zod'
import { sharingQuestionIds } from '#domain/issues/model'
import { harmCodes } from '#domain/reports/harms'
import { hazardClasses, type ReportDepth, reportKinds, severities, type Track, tracks } from '#domain/reports/model'
import { line, prose } from '#kernel/wording.server'
import { batchAtMost, batchVerdicts, needsSharingCheck, queueSorts, queueViews, rejectionReasons, verdicts } from './model.ts'

const longest = 5000
const words = (least: number, sentence: string) =>
  z.string(sentence).trim().min(least, sentence).max(longest, 'Shorten this to 5,000 characters.')
const someText = words(1, 'Write at least one sentence for the reporter.')
const reasonedText = words(20, 'Write at least 20 characters, so that the reporter understands and knows what to do.')
const publicId = z
  .string('Choose the issue that this report joins, or write its id.')
  .trim()
  .toUpperCase()
  .regex(/^CW-\d{4}-\d{5,9}$/, 'Write the id of an issue, such as CW-2026-40713.')

const title = 'Write a title of 5 to 120 characters.'
const summary = 'Write a summary of 10 to 2,000 characters.'

export const verdictInput = z.discriminatedUnion(
  'verdict',
  [
    z.strictObject({
      verdict: z.literal('accept'),
      severity: z.enum(severities, 'Choose how severe the problem is.'),
      hazard: z.enum(hazardClasses, 'Choose the hazard class of the text.'),
      /** What a quick report does not say; a full one names its harms itself. */
      harm: z.array(z.enum(harmCodes, 'Choose a harm of the list.')).max(5).optional(),
      /** An issue that the report corroborates; without one a new issue is opened. */
      issue: publicId.optional(),
      title: z.string().trim().min(5, title).max(120, title).optional(),
      summary: z.string().trim().min(10, summary).max(2000, summary).optional(),
      /** The questions of the sharing check that were answered with yes. */
      sharing: z.array(z.enum(sharingQuestionIds, 'Answer only the questions of the sharing check.')).max(20).optional(),
      text: someText,
    }),
    z.strictObject({ verdict: z.literal('duplicate'), issue: publicId, text: someText }),
    z.strictObject({ verdict: z.literal('reject'), reason: z.enum(rejectionReasons, 'Choose a reason.'), text: reasonedText }),
    z.strictObject({ verdict: z.literal('ask'), text: reasonedText }),
  ],
  'Choose what to do with the report: accept, duplicate, reject or ask.',
)
export type Verdict = z.infer<typeof verdictInput>
export type Acceptance = Extract<Verdict, { verdict: 'accept' }>

export const sharingSentence =
  'Answer every question of the sharing check with yes, or choose a higher hazard class, which keeps the issue private.'

/** The verdict as its form sends it: empty fields are absent, an id that was written wins over a choice, ticks are a list. */
export const verdictForm = (report: { track: Track | null; depth: ReportDepth; harms: readonly string[] }) =>
  z.preprocess(
    fromForm,
    verdictInput.superRefine((verdict, check) => {
      if (verdict.verdict === 'accept' && report.depth === 'quick' && report.harms.length === 0 && !verdict.harm?.length)
        check.addIssue({ code: 'custom', path: ['harm'], message: 'Choose the harm: the report does not name one.' })
      if (isUnshared(report.track, verdict)) check.addIssue({ code: 'custom', path: ['sharing'], message: sharingSentence })
    }),
  )

/** Whether a verdict would publish something that was not checked. */
export const isUnshared = (track: Track | null, verdict: Verdict) =>
  verdict.verdict === 'accept' && needsSharingCheck(track, verdict) && !sharingQuestionIds.every((id) => verdict.sharing?.includes(id))

function fromForm(given: unknown): unknown {
  const filled = Object.entries(given as Record<string, unknown>).filter(([, value]) => value !== '')
  const { other_issue, ...fields } = Object.fromEntries(filled)
  return {
    ...fields,
    ...(other_issue === undefined ? {} : { issue: other_issue }),
    ...(typeof fields.sharing === 'string' ? { sharing: [fields.sharing] } : {}),
    ...(typeof fields.harm === 'string' ? { harm: [fields.harm] } : {}),
  }
}

/** Where a claim leads back to: the form of a verdict with the issue chosen there, or the queue. */
export const claimInput = z.strictObject({ next: z.enum(verdicts).optional(), issue: publicId.optional() })

const note = 'Write a note of 10 to 2,000 characters: what you saw, and what is still to be done.'
export const handOverInput = z.strictObject({
  /** A moderator’s handle, or nobody: back to the queue. */
  to: z.string().trim().max(64).default(''),
  note: z.string(note).transform(prose).pipe(z.string().min(10, note).max(2000, note)),
})
export type HandOver = z.infer<typeof handOverInput>

const seenReport = z
  .string()
  .regex(/^[\w-]{1,64}:[\w-]{1,40}$/, 'Go back to the queue and tick the reports again.')
  .transform((pair) => ({ id: pair.split(':')[0] ?? '', mark: pair.split(':')[1] ?? '' }))
const seenReports = z.preprocess(
  (given) => (given === undefined ? [] : [given].flat()),
  z.array(seenReport).min(1, 'Tick the reports in the queue first.').max(batchAtMost, `Tick at most ${batchAtMost} reports at once.`),
)
/** Several reports, each with the mark by which it is known whether it still is as it was seen. */
export const severalInput = z.strictObject({ seen: seenReports })
export type Seen = z.infer<typeof seenReports>

/** One verdict on several: a rejection of spam, or a question. */
export const severalVerdictInput = z.strictObject({ verdict: z.enum(batchVerdicts), seen: seenReports, text: reasonedText })
export type SeveralVerdict = z.infer<typeof severalVerdictInput>
export const batchRefusalInput = z.strictObject({ text: reasonedText })

export const reversalInput = z.strictObject({ text: someText })
export const mergerInput = z.strictObject({
  target: z.string('Choose the listed system that this one is.').trim().min(1, 'Choose the listed system that this one is.').max(200),
})

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values).nullable().catch(null)

/** What the address of the queue asks for. An address is never refused: what it cannot mean is left out. */
const queueAddress = z.object({
  view: z.enum(queueViews).catch('to-screen'),
  system: z.string().trim().max(200).nullable().catch(null),
  kind: choice(reportKinds),
  track: choice(tracks),
  hazard: choice(['none', ...hazardClasses]),
  has_evidence: choice(['yes', 'no']),
  sort: z.enum(queueSorts).catch('oldest'),
})
export type QueueFilters = z.infer<typeof queueAddress>

const viewName = 'Write a name of 2 to 40 characters.'
const kept = z.string().max(200).optional()
/** A view as its form sends it: its name, and what the address of the queue asks for, of which only what means something is kept. */
export const savedViewInput = z
  .strictObject({
    name: z.string(viewName).transform(line).pipe(z.string().min(2, viewName).max(40, viewName)),
    ...{ view: kept, system: kept, kind: kept, track: kept, hazard: kept, has_evidence: kept, sort: kept },
  })
  .transform(({ name, ...query }) => ({ name, query: filterQuery(queueAddress.parse(query)) }))
export type SavedView = z.infer<typeof savedViewInput>
export const firstViewInput = z.strictObject({ view: z.string().max(64).default('') })

/** The filters as an address has them: what they leave open is not there. */
export const filterQuery = (filters: QueueFilters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== null))

export const readQueueFilters = (query: URLSearchParams): QueueFilters =>
  queueAddress.parse(Object.fromEntries(Object.keys(queueAddress.shape).map((name) => [name, query.get(name) || null])))
