import { machine } from '#kernel/machine'

/** A panel's course. Nobody sees a grade before it leaves `grading`; where graders are too far apart an adjudicator rules first. */
export const panelMachine = machine({
  grading: { settle: 'settled', divide: 'divided' },
  divided: { adjudicate: 'settled' },
  settled: {},
})
export const panelStates = panelMachine.states
export type PanelState = (typeof panelStates)[number]
export const panelStateNames: Record<PanelState, string> = {
  grading: 'Being graded',
  divided: 'Waits for an adjudicator',
  settled: 'Settled',
}

export const gradersAtLeast = 2
export const gradersAtMost = 5

/** Why somebody cannot grade an entry; the reporter is told how many were left out for which of these, never who. */
export const conflicts = ['author', 'same_organisation', 'rival', 'earlier_decider', 'organisation', 'graded_before', 'shut_out'] as const
export type Conflict = (typeof conflicts)[number]
export const conflictNames: Record<Conflict, string> = {
  author: 'wrote the report or shares the entry',
  same_organisation: 'belongs to an organisation of an author',
  rival: 'has an entry in the same programme',
  earlier_decider: 'decided about this report before',
  organisation: 'belongs to the organisation that answers for the system or runs the programme',
  graded_before: 'was asked to grade it in the first round, or ruled on it',
  shut_out: 'cannot act now, because of a sanction',
}

/** Fewer characters of reasons teach nobody anything. */
export const reasonsAtLeast = 30
