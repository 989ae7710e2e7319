import type { AccessLevel } from '#domain/systems/model'
import { machine } from '#kernel/machine'

/** Between reporter and moderators. Restoring a duplicate or an overturned refusal brings it back to screening. */
export const reportMachine = machine({
  draft: { submit: 'submitted', discard: 'withdrawn' },
  submitted: { screen: 'screening', withdraw: 'withdrawn' },
  screening: {
    release: 'submitted',
    ask: 'needs_info',
    accept: 'accepted',
    duplicate: 'duplicate',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  needs_info: { answer: 'screening', lapse: 'no_response', withdraw: 'withdrawn' },
  no_response: { answer: 'screening', withdraw: 'withdrawn' },
  accepted: {},
  duplicate: { restore: 'screening' },
  rejected: { restore: 'screening' },
  withdrawn: {},
})
export const reportStates = reportMachine.states
export type ReportState = (typeof reportStates)[number]
export type ReportMove = Parameters<typeof reportMachine.next>[1]

export const reportKinds = ['bias', 'safety'] as const
export type ReportKind = (typeof reportKinds)[number]
export const kindNames: Record<ReportKind, string> = { bias: 'Bias against a group of people', safety: 'Another safety problem' }

export const reportDepths = ['quick', 'full'] as const
export type ReportDepth = (typeof reportDepths)[number]

export const tracks = ['open', 'coordinated'] as const
export type Track = (typeof tracks)[number]
export const trackNames: Record<Track, string> = {
  open: 'Open: public once a moderator has accepted it',
  coordinated: 'Coordinated: private until resolved, agreed, or the deadline',
}
/** Bias without misuse potential is open, safety is coordinated, unless the reporter says otherwise. */
export const defaultTrack = (kind: ReportKind): Track => (kind === 'bias' ? 'open' : 'coordinated')

export const groupAttributes = [
  'age',
  'disability',
  'ethnicity',
  'gender',
  'nationality',
  'religion',
  'sexual_orientation',
  'language',
  'class',
  'body',
  'other',
] as const
export type GroupAttribute = (typeof groupAttributes)[number]
export type AffectedGroup = { attribute: GroupAttribute; detail: string }

export const severities = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

export const hazardClasses = ['H0', 'H1', 'H2', 'H3', 'H4'] as const
export type HazardClass = (typeof hazardClasses)[number]

export const audiences = ['shared', 'moderators'] as const
export type Audience = (typeof audiences)[number]
export const audienceNames: Record<Audience, string> = { shared: 'Everyone on this report', moderators: 'Moderators only' }

/** Days a question may stay unanswered before the report rests, and days within which it may still come back. */
export const answerWithinDays = 30
export const comeBackWithinDays = 90

/** BCP 47 codes with their English names. */
export const languages = {
  en: 'English',
  ar: 'Arabic',
  bn: 'Bengali',
  bg: 'Bulgarian',
  zh: 'Chinese',
  hr: 'Croatian',
  cs: 'Czech',
  da: 'Danish',
  nl: 'Dutch',
  et: 'Estonian',
  fi: 'Finnish',
  fr: 'French',
  de: 'German',
  el: 'Greek',
  he: 'Hebrew',
  hi: 'Hindi',
  hu: 'Hungarian',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  fa: 'Persian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  rom: 'Romani',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovenian',
  es: 'Spanish',
  sw: 'Swahili',
  sv: 'Swedish',
  ta: 'Tamil',
  th: 'Thai',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
  yo: 'Yoruba',
} as const
export type Language = keyof typeof languages
export const languageCodes = Object.keys(languages) as [Language, ...Language[]]

/** Drafts one person may have at once. */
export const draftsAtMost = 50

/** What happens next to a report, told to its author, and within how many days since it last moved; null where no day is set. */
/** Days of moderators’ time within which a report should have its answer. */
export const firstAnswerDays = 7

/** Whether time runs against moderators in this state; in others it rests. */
export const isWithModerators = (state: ReportState) => state === 'submitted' || state === 'screening'

export const nextSteps: Record<ReportState, { sentence: string; withinDays: number | null }> = {
  draft: { sentence: 'Only you can see it. Submit it when it is ready.', withinDays: null },
  submitted: { sentence: 'A moderator reads it and answers you. You need do nothing.', withinDays: firstAnswerDays },
  screening: { sentence: 'A moderator is reading it. You need do nothing.', withinDays: firstAnswerDays },
  needs_info: { sentence: 'A moderator asked you a question. Answer it, so that the report can go on.', withinDays: answerWithinDays },
  accepted: { sentence: 'It is part of an issue now. The owner of the system answers there.', withinDays: null },
  duplicate: { sentence: 'It was joined to an issue that was there already. Follow it there.', withinDays: null },
  rejected: { sentence: 'It goes no further. The reasons stand under “What happened”, and you can appeal there, once.', withinDays: null },
  withdrawn: { sentence: 'You took it back. It goes no further.', withinDays: null },
  no_response: {
    sentence: 'It rests, because a question stayed open. You can still answer it.',
    withinDays: comeBackWithinDays - answerWithinDays,
  },
}

export const attributeNames: Record<GroupAttribute, string> = {
  age: 'Age',
  disability: 'Disability',
  ethnicity: 'Ethnicity',
  gender: 'Gender',
  nationality: 'Nationality',
  religion: 'Religion',
  sexual_orientation: 'Sexual orientation',
  language: 'Mother tongue',
  class: 'Social class',
  body: 'Body',
  other: 'Something else',
}

/** What lets others try again, and the licence's use restriction that was breached (paper §7.5). None of it is required. */
export const particulars = ['tried_on', 'model_version', 'parameters', 'weights_hash', 'seed', 'script', 'restriction'] as const
export type Particular = (typeof particulars)[number]
export const particularNames: Record<Particular, string> = {
  tried_on: 'When it was tried',
  model_version: 'Model version',
  parameters: 'Parameters',
  weights_hash: 'Hash of the weights',
  seed: 'Seed',
  script: 'Script',
  restriction: 'Use restriction breached',
}

/** Where a release stands, as far as it is known. */
export type Level = { access: AccessLevel; isGated: boolean } | null

/** Evidence follows the gradient: nobody is asked for what the access level does not let them have. */
export function askedParticulars(level: Level): readonly Particular[] {
  if (level === null) return ['tried_on']
  if (level.access === 'cloud_api') return ['model_version', 'parameters']
  const isInHand = level.access === 'downloadable' || level.access === 'fully_open'
  return isInHand && !level.isGated ? ['weights_hash', 'seed', 'script'] : ['tried_on']
}

export function askedSentence(level: Level): string {
  const [first] = askedParticulars(level)
  if (level === null) return 'Choose the system above; what helps depends on how far it is open.'
  if (first === 'model_version') return 'The system is reached by an API: the model version and the parameters let others try again.'
  if (first === 'weights_hash')
    return 'The model can be downloaded: the weights you used, the seed and the script let others repeat it exactly.'
  return 'Few can look inside this system: dates, screenshots and a few trials are enough.'
}

/** Pieces of evidence that have a form of their own; the form of a draft is saved on the way to it. */
export const addedPieces = ['rows', 'transcripts', 'images', 'links', 'testimonies'] as const
export type AddedPiece = (typeof addedPieces)[number]
