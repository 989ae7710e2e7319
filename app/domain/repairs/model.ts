import type { SubjectType } from '#domain/moderation/model'
import { machine } from '#kernel/machine'

/** What its author asks after mending: that the measure be lifted. It is answered once; an overturned decision leaves nothing to answer. */
export const repairMachine = machine({
  asked: { lift: 'lifted', decline: 'declined', withdraw: 'withdrawn', outdate: 'outdated' },
  lifted: {},
  declined: {},
  withdrawn: {},
  outdated: {},
})
export const repairStates = repairMachine.states
export type RepairState = (typeof repairStates)[number]

/** The lesser measures, which mending can answer. What is removed or sealed is for an appeal. */
export const mendableMeasures = ['relabel', 'warn', 'limit_reach', 'hide'] as const
export type MendableMeasure = (typeof mendableMeasures)[number]

/** What each did, said to whoever wrote it. */
export const restrictedNames: Record<MendableMeasure, string> = {
  relabel: 'A moderator put another label on it.',
  warn: 'It is covered with a warning.',
  limit_reach: 'It stands in no list; a direct link still works.',
  hide: 'Only you and moderators see it.',
}

/** Requests for one decision, those taken back among them. */
export const repairsAtMost = 3

/** What can be mended of each kind of thing. A profile keeps its handle. */
export const mendableFields = {
  report: ['title', 'body', 'warning'],
  comment: ['body'],
  issue: ['title', 'body', 'warning'],
  question: ['body'],
  profile: ['body'],
} as const satisfies Record<SubjectType, readonly ('title' | 'body' | 'warning')[]>
export type Words = { title: string; body: string; warning: string }

export const repairAnswers = ['lift', 'decline'] as const
export type RepairAnswer = (typeof repairAnswers)[number]
export const repairAnswerNames: Record<RepairAnswer, string> = {
  lift: 'Lift the measure: what was wrong is mended',
  decline: 'Leave it in force: something is still missing',
}
