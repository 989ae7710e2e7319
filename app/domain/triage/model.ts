import { isShareable } from '#domain/issues/model'
import type { HazardClass, Track } from '#domain/reports/model'
import { machine } from '#kernel/machine'

/** What a moderator can say of a report. */
export const verdicts = ['accept', 'duplicate', 'reject', 'ask'] as const
export type VerdictKind = (typeof verdicts)[number]
/** The words on the button that gives the verdict. */
export const verdictNames: Record<VerdictKind, string> = {
  accept: 'Accept',
  duplicate: 'Mark as duplicate',
  reject: 'Reject',
  ask: 'Ask the reporter',
}

export const rejectionReasons = ['out_of_scope', 'not_reproducible', 'not_applicable', 'spam'] as const
export type RejectionReason = (typeof rejectionReasons)[number]
export const rejectionNames: Record<RejectionReason, string> = {
  out_of_scope: 'Out of scope: not about a released AI system',
  not_reproducible: 'Not reproducible with what was given',
  not_applicable: 'Not applicable: what is described is not a flaw',
  spam: 'Spam',
}

/** A claim is a lease: it ends by itself, so that nobody holds a report by going home. */
export const leaseMinutes = 15

/** What can be done with several reports at once. Accepting is not: each report that is accepted opens or joins an issue of its own. */
export const batchVerdicts = ['reject', 'ask'] as const
export type BatchVerdict = (typeof batchVerdicts)[number]
export const severalSteps = ['claim', 'release', ...batchVerdicts] as const
export type SeveralStep = (typeof severalSteps)[number]
/** A verdict on more reports than this needs a second person (product.md §4). */
export const batchAlone = 10
export const batchAtMost = 100

/** Hours for which such a verdict waits. What one person wanted alone is given up after as long as a rule's limit stands without anybody. */
export const batchHours = 72
export const batchEndsAt = (proposedAt: Date) => new Date(proposedAt.getTime() + batchHours * 3_600_000)

/** A verdict on many reports that waits for a second person. */
export const batchMachine = machine({
  proposed: { agree: 'agreed', refuse: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  agreed: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
})
export const batchStates = batchMachine.states
export type BatchState = (typeof batchStates)[number]

/** Hours for which a report waits for whom it was handed to; then it is anybody's again. */
export const handedHours = 24

export const queueViews = ['to-screen', 'mine', 'waiting', 'all'] as const
export type QueueView = (typeof queueViews)[number]
export const queueViewNames: Record<QueueView, string> = {
  'to-screen': 'To screen',
  mine: 'Mine',
  waiting: 'Waiting for the reporter',
  all: 'All',
}
/** A view is counted up to here; past it the page says "or more". */
export const countedAtMost = 1000

/** More tabs than this nobody finds their way in. */
export const savedViewsAtMost = 12

export const queueSorts = ['oldest', 'newest'] as const
export type QueueSort = (typeof queueSorts)[number]

/** Whether accepting publishes at once, which needs the sharing check: a new issue, on the open track, of class H0 or H1. */
export const needsSharingCheck = (track: Track | null, { hazard, issue }: { hazard: HazardClass; issue?: string }) =>
  track === 'open' && issue === undefined && isShareable(hazard)

/** Text of class H3 is for named people, text of class H4 for nobody: neither stands on a desk. */
export const mayBeShown = (hazard: HazardClass | null) => hazard !== 'H3' && hazard !== 'H4'

export const hazardNames: Record<HazardClass, string> = {
  H0: 'H0: ordinary',
  H1: 'H1: slurs or graphic quotes, shown after a click',
  H2: 'H2: working jailbreak, personal data or self-harm detail',
  H3: 'H3: serious help to do harm, or a live vulnerability',
  H4: 'H4: child-abuse material or a credible threat',
}
