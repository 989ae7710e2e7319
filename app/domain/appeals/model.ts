import { machine } from '#kernel/machine'

/** An appeal's course. It is decided once; after that it only stands there with its reasons. */
export const appealMachine = machine({
  filed: { assign: 'assigned', withdraw: 'withdrawn', dismiss: 'inadmissible' },
  assigned: {
    release: 'filed',
    uphold: 'upheld',
    overturn: 'overturned',
    modify: 'modified',
    withdraw: 'withdrawn',
    dismiss: 'inadmissible',
  },
  upheld: {},
  overturned: {},
  modified: {},
  withdrawn: {},
  inadmissible: {},
})
export const appealStates = appealMachine.states
export type AppealState = (typeof appealStates)[number]
export const openAppealStates = ['filed', 'assigned'] as const satisfies readonly AppealState[]
export const isOpenAppeal = (state: AppealState) => (openAppealStates as readonly AppealState[]).includes(state)

/** What can be appealed: what a decision did to somebody, that a report or a flag was refused, or the score of an entry. */
export const appealSubjects = ['sanction', 'decision', 'report', 'flag', 'score'] as const
export type AppealSubject = (typeof appealSubjects)[number]

export const outcomes = ['upheld', 'overturned', 'modified'] as const
export type Outcome = (typeof outcomes)[number]
export const moveOf = { upheld: 'uphold', overturned: 'overturn', modified: 'modify' } as const satisfies Record<Outcome, string>
export const outcomeNames: Record<Outcome, string> = {
  upheld: 'Uphold: the decision stays as it is',
  overturned: 'Overturn: everything is put back as it was',
  modified: 'Modify: a milder sanction takes its place',
}

export const inadmissibleReasons = ['out_of_time', 'already_decided'] as const
export type InadmissibleReason = (typeof inadmissibleReasons)[number]
export const inadmissibleNames: Record<InadmissibleReason, string> = {
  out_of_time: 'The 184 days in which it could be appealed have passed.',
  already_decided: 'An appeal against this was decided already, and one decision is appealed once.',
}

const day = 86_400_000
/** Days until the answer is due: a suspension or a ban weighs most. */
export const answerDays = (isGrave: boolean) => (isGrave ? 7 : 14)
export const dueAfter = (filedAt: Date, isGrave: boolean) => new Date(filedAt.getTime() + answerDays(isGrave) * day)

/** So many days after the answer was due, the appeal escalates and the sanction rests. */
export const escalateAfterDays = 14
export const escalatesAt = (dueAt: Date) => new Date(dueAt.getTime() + escalateAfterDays * day)
