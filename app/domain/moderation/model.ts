import type { HazardClass } from '#domain/reports/model'
import type { SanctionKind } from '#domain/sanctions/model'
import type { Capability } from '#kernel/actor'
import { machine } from '#kernel/machine'

/** What can be flagged: things here, never the systems that reports are about. */
export const subjectTypes = ['report', 'comment', 'issue', 'profile', 'question'] as const
export type SubjectType = (typeof subjectTypes)[number]
export const subjectNames = { report: 'Report', comment: 'Comment', issue: 'Issue', profile: 'Profile', question: 'Question' } as const

/** A member's claim that something here breaks a clause. Only an appeal turns an outcome round. */
export const flagMachine = machine({
  submitted: { attach: 'attached' },
  attached: {
    agree: 'agreed',
    disagree: 'disagreed',
    ignore: 'ignored',
    invalidate: 'invalid',
    duplicate: 'duplicate',
    retract: 'retracted',
  },
  agreed: { overturn: 'disagreed' },
  disagreed: { overturn: 'agreed' },
  ignored: {},
  invalid: {},
  duplicate: {},
  retracted: {},
})
export const flagStates = flagMachine.states
export type FlagState = (typeof flagStates)[number]

/** Only about the address for the reply: the case is opened at once. */
export const noticeMachine = machine({
  unconfirmed: { confirm: 'confirmed', expire: 'expired' },
  confirmed: {},
  expired: {},
  /** Without an address, which only notices of child abuse may be. */
  nameless: {},
})
export const noticeStates = noticeMachine.states

export const caseMachine = machine({
  queued: { claim: 'claimed', block: 'blocked', drop: 'closed' },
  claimed: {
    claim: 'claimed',
    release: 'queued',
    decide: 'decided',
    hold: 'held',
    defer: 'deferred',
    ask: 'awaiting_info',
    escalate: 'escalated',
    block: 'blocked',
    drop: 'closed',
  },
  held: { approve: 'decided', return: 'queued' },
  deferred: { claim: 'claimed', wake: 'queued', block: 'blocked', drop: 'closed' },
  awaiting_info: { answer: 'queued', lapse: 'queued', block: 'blocked', drop: 'closed' },
  escalated: { claim: 'claimed', block: 'blocked', drop: 'closed' },
  blocked: { free: 'queued', drop: 'closed' },
  decided: { close: 'closed' },
  closed: {},
})
export const caseStates = caseMachine.states
export type CaseState = (typeof caseStates)[number]
export type CaseMove = Parameters<typeof caseMachine.next>[1]
/** While a case is in one of these, flags on the same subject join it. */
export const openCaseStates = [
  'queued',
  'claimed',
  'held',
  'deferred',
  'awaiting_info',
  'escalated',
  'blocked',
] as const satisfies readonly CaseState[]

/** A claim is a lease: it ends by itself, so that nobody holds a case by going home. */
export const leaseMinutes = 30
/** Whom a moderator may ask before deciding, and for how long the case waits for the answer. */
export const askedParties = ['author', 'flagger'] as const
export type AskedParty = (typeof askedParties)[number]
export const askedPartyNames: Record<AskedParty, string> = { author: 'Who wrote it', flagger: 'Who flagged it first' }
export const answerDays = 7
export const flagsADayAtFirst = 5
export const noticeDays = 7

export const caseViews = ['open', 'mine', 'second', 'waiting', 'decided'] as const
export type CaseView = (typeof caseViews)[number]
export const caseViewNames: Record<CaseView, string> = {
  open: 'To decide',
  mine: 'Mine',
  second: 'For a second person',
  waiting: 'Waiting or blocked',
  decided: 'Decided',
}

/** A view is counted up to here; past it the page says "or more". */
export const countedAtMost = 1000

/** What a person's part in a matter is called on the page that refuses them. */
export const parts = ['author', 'flagger', 'decider', 'organisation', 'rival'] as const
export type Part = (typeof parts)[number]
export const partNames: Record<Part, string> = {
  author: 'it is your own',
  flagger: 'you flagged it',
  decider: 'you decided on it before',
  organisation: 'you share an organisation with somebody in it',
  rival: 'you report on the same flaw',
}

export type Gravity = 'low' | 'medium' | 'high' | 'critical'

const ranks = { low: 1, medium: 2, high: 3, critical: 4 } as const satisfies Record<Gravity, number>
export const graver = (a: Gravity, b: Gravity): Gravity => (ranks[a] >= ranks[b] ? a : b)

/** Hours until the first decision is due. */
export function hoursToDecide({ severity, isIllegal, isUrgent }: { severity: Gravity; isIllegal: boolean; isUrgent: boolean }): number {
  if (isUrgent) return 1
  if (isIllegal) return 24
  return ranks[severity] >= 3 ? 48 : 7 * 24
}

/** Points an hour of waiting adds, large enough that after some days the oldest case comes first, whatever the others are about. */
const pointsAnHour = 2

export type Pressing = { severity: Gravity; reach: number; weight: number; isIllegal: boolean; isUrgent: boolean }

/** priority = 100·severity + 20·reach + 10·weight + 15·(claimed illegal) + 30·(a child, or safety) + hours·2. */
export const priorityOf = (pressing: Pressing, hours: number): number => standing(pressing) + hours * pointsAnHour

/**
 * The order of the queue without the clock in it: priority grows alike for all, so the difference between two cases never changes.
 * In hundredths, whole, so that it can be a key.
 */
export const rankOf = (pressing: Pressing, openedAt: Date): number =>
  Math.round(standing(pressing) * 100 - (openedAt.getTime() / 3_600_000) * pointsAnHour * 100)

const standing = ({ severity, reach, weight, isIllegal, isUrgent }: Pressing) =>
  100 * ranks[severity] + 20 * reach + 10 * weight + (isIllegal ? 15 : 0) + (isUrgent ? 30 : 0)

export { type Ground, groundFor, grounds } from './grounds.ts'

/** What was found. An interim measure is a rule's, for at most 72 hours, and finds nothing. */
export const outcomes = ['breach', 'no_breach', 'invalid', 'interim'] as const
export type Outcome = (typeof outcomes)[number]
export const foundOutcomes = ['breach', 'no_breach', 'invalid'] as const
export const outcomeNames: Record<Outcome, string> = {
  breach: 'A rule was broken',
  no_breach: 'No rule was broken',
  invalid: 'Not something to decide here',
  interim: 'Limited by a rule, until somebody decides',
}

export const decisionMachine = machine({
  proposed: { hold: 'held', enact: 'effective' },
  held: { approve: 'effective', refuse: 'refused' },
  effective: { reverse: 'reversed', lapse: 'lapsed' },
  refused: {},
  reversed: {},
  lapsed: {},
})
export const decisionStates = decisionMachine.states

/** A request to open what is sealed: a second person agrees in time, or it lapses. */
export const unsealingMachine = machine({ asked: { agree: 'agreed', lapse: 'lapsed' }, agreed: {}, lapsed: {} })
export const unsealingStates = unsealingMachine.states

/** How the matter became known. */
export const sources = ['flags', 'notice', 'rule'] as const

/** What is done to a thing here, the lightest first; sealing is for suspected child abuse only and is no choice of a form. */
export const contentChoices = ['relabel', 'warn', 'limit_reach', 'hide', 'remove'] as const
export type ContentChoice = (typeof contentChoices)[number]
export const measureKinds = [...contentChoices, 'quarantine'] as const
export type MeasureKind = (typeof measureKinds)[number]
export const measureNames: Record<MeasureKind, string> = {
  relabel: 'Put the right label on it',
  warn: 'Cover it with a warning',
  limit_reach: 'Take it off lists; a direct link still works',
  hide: 'Hide it from everybody but its author and moderators',
  remove: 'Remove it; a line that says why stays',
  quarantine: 'Sealed unseen',
}

export type Measures = {
  content: ContentChoice | null
  hazard: HazardClass | null
  topic: string | null
  account: SanctionKind | null
  capabilities: Capability[]
  days: number | null
}

/** More cases than this at once need a second person. */
export const bulkAlone = 10
export const bulkAtMost = 100
export const leastReasons = 40
