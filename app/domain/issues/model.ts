import { machine } from '#kernel/machine'

/** Between owner and moderators; who may make which move is in ownerMoves, ownerAdminMoves and moderatorMoves. */
export const issueMachine = machine({
  open: { acknowledge: 'acknowledged', dispute: 'disputed', start_retest: 'retesting', dismiss: 'dismissed' },
  acknowledged: { mitigate: 'mitigating', claim_fix: 'fix_ready', accept_risk: 'risk_accepted', defer: 'deferred', dispute: 'disputed' },
  mitigating: { claim_fix: 'fix_ready' },
  fix_ready: { start_retest: 'retesting' },
  retesting: { resolve: 'resolved', fail_retest: 'mitigating', fail_unanswered: 'open' },
  resolved: { reopen: 'reopened' },
  reopened: { acknowledge: 'acknowledged', start_retest: 'retesting' },
  risk_accepted: { lapse: 'acknowledged' },
  deferred: { lapse: 'acknowledged' },
  disputed: { uphold: 'acknowledged', dismiss: 'dismissed' },
  dismissed: {},
})
export const issueStates = issueMachine.states
export type IssueState = (typeof issueStates)[number]
export type IssueMove = Parameters<typeof issueMachine.next>[1]

export const ownerMoves = ['acknowledge', 'dispute', 'mitigate', 'claim_fix'] as const
export const ownerAdminMoves = ['accept_risk', 'defer'] as const
export const moderatorMoves = ['start_retest', 'fail_retest', 'resolve', 'dismiss', 'uphold', 'reopen'] as const
export const issueMoves = [...ownerMoves, ...ownerAdminMoves, ...moderatorMoves] as const
/** What a person can ask for; the machine's other moves follow from time or from who answers. */
export type AskedMove = (typeof issueMoves)[number]

export const closedStates = ['resolved', 'dismissed'] as const satisfies readonly IssueState[]
export const openStates = issueStates.filter((state) => !(closedStates as readonly string[]).includes(state))

export const publicationMachine = machine({
  private: { mark: 'stub', limit: 'limited', publish: 'full' },
  stub: { limit: 'limited', publish: 'full', withdraw: 'withdrawn' },
  limited: { publish: 'full', withdraw: 'withdrawn' },
  full: { withdraw: 'withdrawn' },
  withdrawn: {},
})
export const publicationStates = publicationMachine.states
export type PublicationState = (typeof publicationStates)[number]

/** What follows while an owner says nothing, by days from the first contact. */
export const silenceSteps = [
  { day: 7, step: 'reminder' },
  { day: 14, step: 'second_contact' },
  { day: 30, step: 'mark' },
  { day: 45, step: 'deadline' },
] as const
export type SilenceStep = (typeof silenceSteps)[number]['step']
export const silenceStepIds = silenceSteps.map(({ step }) => step)

const dayLong = 86_400_000

/**
 * The last step that is due by now, and when the one after it is. Steps that were missed together are one. What is public in full waits for no
 * day on which it may be published. Throws before the first step is due.
 */
export function silenceAt({ contactedAt, isPublic, now }: { contactedAt: Date; isPublic: boolean; now: Date }): {
  step: SilenceStep
  next: Date | null
} {
  const dueAt = (day: number) => new Date(contactedAt.getTime() + day * dayLong)
  const steps = silenceSteps.filter(({ step }) => !(isPublic && step === 'deadline'))
  const last = steps.findLast(({ day }) => dueAt(day) <= now)
  if (!last) throw new RangeError('Nothing is due yet')
  const after = steps.find(({ day }) => day > last.day)
  return { step: last.step, next: after ? dueAt(after.day) : null }
}

/** When the first step is due. */
export const firstSilenceAt = (contactedAt: Date) => new Date(contactedAt.getTime() + silenceSteps[0].day * dayLong)

export const joinRoles = ['original', 'corroborating', 'duplicate'] as const
export const releaseStatuses = ['affected', 'not_affected', 'fixed', 'under_investigation', 'unknown'] as const
export type ReleaseStatus = (typeof releaseStatuses)[number]

/** The sharing check: asked before anything is published, each must be answered with yes. */
export const sharingQuestions = {
  no_personal_data: 'Nothing in it identifies a real person who has not agreed.',
  harm_minimised: 'It shows the problem with as little harmful text as possible.',
  warned: 'Its content warning and hazard class are right.',
  no_misuse: 'It gives nobody a working recipe for harm (hazard class H0 or H1).',
  rights: 'The files in it may be shared under their licences.',
} as const
export type SharingQuestion = keyof typeof sharingQuestions
export const sharingQuestionIds = Object.keys(sharingQuestions) as [SharingQuestion, ...SharingQuestion[]]

/** The most a risk may stay accepted. */
export const riskMonths = 12

/** Only ordinary and blurred content may become public in full; the rest is for named people. */
export const isShareable = (hazard: string) => hazard === 'H0' || hazard === 'H1'

/** The last instant up to which a risk may be accepted or an answer deferred, counted from now. */
export function latestUntil(now: Date): Date {
  const last = new Date(now)
  last.setUTCMonth(last.getUTCMonth() + riskMonths)
  return last
}

/** What each move says on its button and asks for in its form. */
export const moveWords: Record<AskedMove, { button: string; title: string; ask: string }> = {
  acknowledge: {
    button: 'Acknowledge',
    title: 'Acknowledge the issue',
    ask: 'What do you make of it, and what comes next? Everybody can read this once the issue is public.',
  },
  dispute: { button: 'Dispute', title: 'Dispute the issue', ask: 'Why is it not a flaw? Give the evidence: a moderator decides on it.' },
  mitigate: { button: 'Begin a fix', title: 'Begin a fix', ask: 'What kind of fix is it, and by when?' },
  claim_fix: { button: 'Claim a fix', title: 'Claim a fix', ask: 'What was changed, and how can others see that it works?' },
  accept_risk: { button: 'Accept the risk', title: 'Accept the risk', ask: 'Why is the risk accepted until then? The reason is public.' },
  defer: { button: 'Defer', title: 'Defer the answer', ask: 'Why does the answer have to wait?' },
  start_retest: { button: 'Start the retest', title: 'Start the retest', ask: 'What is tried again, and on which release?' },
  fail_retest: { button: 'The fix fails', title: 'The fix fails', ask: 'What showed that the problem is still there?' },
  resolve: { button: 'Confirm the fix', title: 'Confirm the fix and resolve', ask: 'What showed that the fix works?' },
  dismiss: { button: 'Dismiss', title: 'Dismiss the issue', ask: 'Why is it not a flaw after all?' },
  uphold: { button: 'Uphold', title: 'Uphold the issue', ask: 'Why does the dispute not hold?' },
  reopen: { button: 'Reopen', title: 'Reopen the issue', ask: 'What showed that the problem is back?' },
}

/** What an owner may say of a release without a moderator. */
export const ownerStatuses = ['affected', 'under_investigation'] as const satisfies readonly ReleaseStatus[]
