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

/** Days a question may stay unanswered before the report rests, and days within which it may still come back. */
export const answerWithinDays = 30
export const comeBackWithinDays = 90
