import { type Actor, type Capability, isShutOut, type Role, sanctionSentence } from '#kernel/actor'
import { Refused } from '#kernel/refused'

/** Who may do what: the only place that knows. Each rule is pure over the actor and the few fields it judges by. */
export const abilities = {
  // accounts
  'account.use': (actor: Actor) => isPerson(actor),
  'role.grant': (actor: Actor, person: { id: string }) => (is(actor, 'admin') || isSystem(actor)) && actor.id !== person.id,
  'factor.propose_reset': (actor: Actor, person: { id: string }) => (is(actor, 'admin') || isSystem(actor)) && actor.id !== person.id,
  /** Another one than who proposed it, and never who lost it. */
  'factor.approve_reset': (actor: Actor, reset: { personId: string; proposedBy: string | null }) =>
    (is(actor, 'admin') || is(actor, 'moderator')) && actor.id !== reset.personId && actor.id !== reset.proposedBy,
  'factor.read_resets': (actor: Actor) => is(actor, 'admin') || is(actor, 'moderator'),
  'password.issue_link': (actor: Actor) => isSystem(actor),
  'parts.see': (actor: Actor) => is(actor, 'admin'),
  'mail.read': (actor: Actor) => is(actor, 'admin'),
  'log.verify': (actor: Actor) => is(actor, 'admin') || isSystem(actor),
  /** With a reason, which is logged. */
  'private.open': (actor: Actor) => is(actor, 'admin'),

  // policies
  'policy.prepare': (actor: Actor) => keepsRules(actor),
  'policy.edit': (actor: Actor, version: { draftedBy: string }) => keepsRules(actor) && actor.id === version.draftedBy,
  'policy.approve': (actor: Actor, version: { draftedBy: string }) => keepsRules(actor) && actor.id !== version.draftedBy,
  'policy.schedule': (actor: Actor) => keepsRules(actor),
  'policy.withdraw': (actor: Actor) => keepsRules(actor),

  // systems
  'system.read': (actor: Actor, system: { state: string; suggestedBy: string | null }) =>
    !['unconfirmed', 'declined'].includes(system.state) ||
    is(actor, 'moderator') ||
    is(actor, 'admin') ||
    (isPerson(actor) && actor.id === system.suggestedBy),
  'system.suggest': (actor: Actor) => may(actor, 'submit'),
  'system.confirm': (actor: Actor, system: { suggestedBy: string | null }) =>
    (is(actor, 'moderator') || is(actor, 'admin')) && actor.id !== system.suggestedBy,
  'system.edit': (actor: Actor, system: { organisationId: string | null }) =>
    is(actor, 'moderator') || is(actor, 'admin') || isMember(actor, system.organisationId),
  'suggestion.list': (actor: Actor) => is(actor, 'moderator') || is(actor, 'admin'),
  'suggestion.decide': (actor: Actor, suggestion: { suggestedBy: string; organisationId: string | null }) =>
    (is(actor, 'moderator') || is(actor, 'admin')) && actor.id !== suggestion.suggestedBy && !isMember(actor, suggestion.organisationId),
  'catalogue.load': (actor: Actor) => is(actor, 'admin') || isSystem(actor),
  'organisation.make': (actor: Actor) => is(actor, 'admin') || isSystem(actor),
  'organisation.enter': (actor: Actor, organisation: { id: string }) => isMember(actor, organisation.id),

  // reports
  'report.submit': (actor: Actor, report: { authorId: string }) => isOwn(actor, report) && may(actor, 'submit'),
  'report.edit': (actor: Actor, report: { authorId: string; state: string }) => isOwn(actor, report) && report.state === 'draft',
  'report.promote': (actor: Actor, report: { authorId: string; state: string }) =>
    isOwn(actor, report) && ['draft', 'submitted', 'screening', 'needs_info'].includes(report.state) && may(actor, 'submit'),
  'report.withdraw': (actor: Actor, report: { authorId: string }) => isOwn(actor, report),
  'report.answer': (actor: Actor, report: { authorId: string }) => isOwn(actor, report) && may(actor, 'comment'),
  'report.comment': (actor: Actor, report: ReportAsSubject) => (isOwn(actor, report) || mayJudge(actor, report)) && may(actor, 'comment'),
  'report.confer': (actor: Actor, report: ReportAsSubject) => mayJudge(actor, report),
  'report.judge': (actor: Actor, report: ReportAsSubject) => mayJudge(actor, report),
  'batch.end': (actor: Actor, batch: { proposedById: string }) => is(actor, 'moderator') && actor.id !== batch.proposedById,
  'batch.withdraw': (actor: Actor, batch: { proposedById: string }) => is(actor, 'moderator') && actor.id === batch.proposedById,
  'queue.read': (actor: Actor) => is(actor, 'moderator'),
  'queue.arrange': (actor: Actor) => is(actor, 'moderator'),
  'answer.keep': (actor: Actor) => is(actor, 'moderator'),

  // evidence
  'evidence.add': (actor: Actor, report: { authorId: string; state: string }) =>
    isOwn(actor, report) && ['draft', 'submitted', 'screening', 'needs_info'].includes(report.state) && may(actor, 'upload'),
  'evidence.remove': (actor: Actor, report: { authorId: string; state: string }) => isOwn(actor, report) && report.state === 'draft',

  // issues
  'issue.answer': (actor: Actor, issue: IssueAsSubject) => answersFor(actor, issue),
  'issue.commit': (actor: Actor, issue: IssueAsSubject) => answersFor(actor, issue, 'owner-admin'),
  'issue.judge': (actor: Actor, issue: IssueAsSubject) => is(actor, 'moderator') && hasNoPart(actor, issue),
  'issue.publish': (actor: Actor, issue: IssueAsSubject) => is(actor, 'moderator') && hasNoPart(actor, issue),

  // rubrics
  /** To see the form: an admin, or an owner-admin of anything. */
  'rubric.prepare': (actor: Actor) => is(actor, 'admin') || actor.memberships.some(({ role }) => role === 'owner-admin'),
  'rubric.edit': (actor: Actor, rubric: { organisationId: string }) => isMember(actor, rubric.organisationId, 'owner-admin'),
  'rubric.edit_community': (actor: Actor) => is(actor, 'admin'),

  // grading
  'grade.assign': (actor: Actor) => is(actor, 'admin'),
  'grade.give': (actor: Actor, seat: { graderId: string }) => isPerson(actor) && actor.id === seat.graderId && !actor.awaitsFactor,
  /** A grader of this programme (the role may be for it alone) who was never on the panel. */
  'grade.adjudicate': (actor: Actor, panel: { graderIds: readonly string[]; isGrader: boolean }) =>
    isPerson(actor) && !actor.awaitsFactor && panel.isGrader && !panel.graderIds.some((id) => id === actor.id),

  // moderation
  'flag.raise': (actor: Actor) => may(actor, 'flag'),
  'flag.retract': (actor: Actor, flag: { flaggerId: string }) => isPerson(actor) && actor.id === flag.flaggerId,
  'notice.send': (_actor: Actor) => true,
  'case.read': (actor: Actor) => is(actor, 'moderator') || is(actor, 'admin'),
  'case.note': (actor: Actor, matter: Matter) => is(actor, 'moderator') && isOutside(actor, matter),
  'case.approve': (actor: Actor, matter: Matter) => (is(actor, 'moderator') || is(actor, 'admin')) && isOutside(actor, matter),
  'case.open': (actor: Actor) => is(actor, 'admin'),
  /** Two of them together open what is sealed; neither sees it before. */
  'case.unseal': (actor: Actor, matter: Matter) =>
    is(actor, 'hazard-reviewer') && (is(actor, 'moderator') || is(actor, 'admin')) && isOutside(actor, matter),
  'case.decide': (actor: Actor, matter: Matter) => is(actor, 'moderator') && isOutside(actor, matter),

  // repairs
  /** Whom the decision is about. */
  'repair.ask': (actor: Actor, decision: { personId: string | null }) => isPerson(actor) && actor.id === decision.personId,
  /** No party to it; who decided may lift again what they restricted, since this is no appeal. */
  'repair.answer': (actor: Actor, matter: Matter) => is(actor, 'moderator') && isOutside(actor, matter),

  // sanctions
  'statement.read': (actor: Actor, statement: { personId: string }) =>
    isPerson(actor) && (actor.id === statement.personId || is(actor, 'moderator') || is(actor, 'appeal-reviewer') || is(actor, 'admin')),

  // programmes
  'programme.draft': (actor: Actor) => is(actor, 'admin') || actor.memberships.some(({ role }) => role === 'owner-admin'),
  /** An organisation's by its owner-admins, the community's by admins: draft, open, change, close. */
  'programme.run': (actor: Actor, programme: { organisationId: string | null }) => runs(actor, programme),
  /** With one's own report, and never for a system of one's own organisation. */
  'entry.join': (actor: Actor, entry: { authorId: string; organisationId: string | null }) =>
    isOwn(actor, entry) && may(actor, 'claim_bounty') && !isMember(actor, entry.organisationId),
  'entry.withdraw': (actor: Actor, entry: { authorId: string }) => isOwn(actor, entry),
  'entry.estimate': (actor: Actor, entry: { authorId: string }) => isOwn(actor, entry),
  'question.ask': (actor: Actor) => may(actor, 'comment'),
  'entry.invite': (actor: Actor, entry: { authorId: string }) => isOwn(actor, entry) && may(actor, 'claim_bounty'),
  /** Those who were asked, each for themself. */
  'entry.accept': (actor: Actor, entry: { invitedIds: readonly string[] }) => isAsked(actor, entry) && may(actor, 'claim_bounty'),
  'entry.decline': (actor: Actor, entry: { invitedIds: readonly string[] }) => isAsked(actor, entry),

  // appeals
  'appeal.file': (actor: Actor, matter: { personId: string }) => isPerson(actor) && actor.id === matter.personId,
  'appeal.read': (actor: Actor, appeal: { personId: string }) =>
    isPerson(actor) && (actor.id === appeal.personId || is(actor, 'appeal-reviewer')),
  'appeals.read': (actor: Actor) => is(actor, 'appeal-reviewer'),
  'appeal.decide': (actor: Actor, appeal: { personId: string; part: string | null }) =>
    is(actor, 'appeal-reviewer') && actor.id !== appeal.personId && appeal.part === null,

  // bounties
  'award.propose': (actor: Actor, programme: { organisationId: string | null }) => runs(actor, programme),
  'award.approve': (actor: Actor, award: AwardAsSubject) => runs(actor, award) && getsNothing(actor, award),
  /** Another one than who approved it. */
  'award.sign': (actor: Actor, award: AwardAsSubject & { approvedById: string | null }) =>
    is(actor, 'admin') && actor.id !== award.approvedById && getsNothing(actor, award),
  'award.void': (actor: Actor, award: AwardAsSubject) => (runs(actor, award) || is(actor, 'admin')) && getsNothing(actor, award),
  'award.reverse': (actor: Actor, award: AwardAsSubject) => is(actor, 'admin') && getsNothing(actor, award),
  'award.pay': (actor: Actor, award: AwardAsSubject) => is(actor, 'admin') && getsNothing(actor, award),
  /** Without a part in it: neither a payee nor of the organisation that would pay. Whoever runs the programme can only end an award, with a reason. */
  'award.hold': (actor: Actor, award: AwardAsSubject) =>
    is(actor, 'admin') && getsNothing(actor, award) && !isMember(actor, award.organisationId),
  'award.read': (actor: Actor, award: AwardAsSubject) =>
    isPerson(actor) && (runs(actor, award) || is(actor, 'admin') || !getsNothing(actor, award)),
  /** To make a payment file and to record what became of it. */
  'payment.run': (actor: Actor) => is(actor, 'admin'),
  'deposit.record': (actor: Actor) => is(actor, 'admin'),
} as const

/** An award, by who runs its programme and who gets something of it. */
export type AwardAsSubject = { organisationId: string | null; payeeIds: readonly string[] }
export type ReportAsSubject = { authorId: string; organisationId: string | null }
export type IssueAsSubject = { organisationId: string | null; notifiedAt: Date | null; authorIds: readonly string[] }

/** Everybody with a part in a case, and the organisations with a side in it. */
export type Matter = { involvedIds: readonly string[]; organisationIds: readonly string[] }

export type Ability = keyof typeof abilities
type SubjectOf<A extends Ability> = Parameters<(typeof abilities)[A]> extends [Actor, infer Subject] ? [subject: Subject] : []

/** What stays open to who has not accepted the policies in force, or declined them: reading, one's account, and what nobody else sees. */
const withoutPolicies: ReadonlySet<string> = new Set<Ability>([
  'account.use',
  'parts.see',
  'mail.read',
  'system.read',
  'organisation.enter',
  'queue.read',
  'suggestion.list',
  'report.edit',
  'report.withdraw',
  'flag.retract',
  'notice.send',
  'case.read',
  'statement.read',
  'entry.decline',
  'appeal.file',
  'appeal.read',
  'appeals.read',
  'award.read',
])
const isKeptOut = (actor: Actor, ability: Ability) => isPerson(actor) && !actor.hasAcceptedPolicies && !withoutPolicies.has(ability)

/** Whether the rule allows it; for loaders, which send answers to the page, never the fields a rule judges by. */
export function can<A extends Ability>(actor: Actor, ability: A, ...subject: SubjectOf<A>): boolean {
  if (isKeptOut(actor, ability)) return false
  const rule = abilities[ability] as (actor: Actor, ...subject: SubjectOf<A>) => boolean
  return rule(actor, ...subject)
}

/** Refuses (403) where the rule says no; for commands, inside their transaction. */
export function authorize<A extends Ability>(actor: Actor, ability: A, ...subject: SubjectOf<A>): Actor {
  if (can(actor, ability, ...subject)) return actor
  if (isKeptOut(actor, ability)) throw new Refused('forbidden', notAccepted, undefined, 'policies')
  throw new Refused('forbidden', refusalOf(actor, ability))
}

const notAccepted = 'Not allowed before you accept both policies in force. Read them, accept, then go back and send it again.'

/** Which capability an ability stands on; a limit that names it refuses with its own sentence. */
const takes: Partial<Record<Ability, Capability>> = {
  'report.submit': 'submit',
  'report.answer': 'comment',
  'entry.join': 'claim_bounty',
  'question.ask': 'comment',
  'entry.invite': 'claim_bounty',
  'entry.accept': 'claim_bounty',
  'report.comment': 'comment',
  'evidence.add': 'upload',
}

function refusalOf(actor: Actor, ability: Ability): string {
  if (actor.kind === 'visitor') return 'Not allowed without an account. Sign in first.'
  const sanction = actor.sanctions.find(({ kind }) => kind === 'ban' || kind === 'suspension')
  if (isShutOut(actor) && sanction) return `Not allowed. ${sanctionSentence(sanction)}`
  if (actor.kind === 'person' && ability === 'report.submit' && !actor.isConfirmed) {
    return 'Not allowed before your e-mail address is confirmed. Set a new password by mail: its link confirms the address.'
  }
  const limit = actor.sanctions.find(({ capabilities }) => capabilities.some((capability) => capability === takes[ability]))
  if (limit) return `Not allowed. ${sanctionSentence(limit)}`
  return 'Not allowed: your account may not do this here.'
}

const isPerson = (actor: Actor) => actor.kind === 'person'
const isSystem = (actor: Actor) => actor.kind === 'system'
const is = (actor: Actor, role: Role) => isPerson(actor) && actor.roles.includes(role)
const keepsRules = (actor: Actor) => is(actor, 'moderator') || is(actor, 'admin')
const isOwn = (actor: Actor, thing: { authorId: string }) => isPerson(actor) && actor.id === thing.authorId

/** In good standing: confirmed, both policies accepted, and the capability not taken away. */
const may = (actor: Actor, capability: Capability) =>
  isPerson(actor) && actor.isConfirmed && actor.hasAcceptedPolicies && !actor.withheld.includes(capability)

const isMember = (actor: Actor, organisationId: string | null, role?: 'owner-admin') =>
  organisationId !== null &&
  actor.memberships.some((membership) => membership.organisationId === organisationId && (!role || membership.role === role))

/** A moderator who neither wrote the report nor belongs to the organisation it is about. */
const mayJudge = (actor: Actor, report: ReportAsSubject) =>
  is(actor, 'moderator') && !isOwn(actor, report) && !isMember(actor, report.organisationId)

const hasNoPart = (actor: Actor, issue: IssueAsSubject) =>
  !isMember(actor, issue.organisationId) && !issue.authorIds.some((authorId) => authorId === actor.id)

/** An owner-admin the programmes of their organisation, an admin those of the community. */
const runs = (actor: Actor, { organisationId }: { organisationId: string | null }) =>
  organisationId === null
    ? is(actor, 'admin')
    : actor.memberships.some((membership) => membership.organisationId === organisationId && membership.role === 'owner-admin')

const isAsked = (actor: Actor, { invitedIds }: { invitedIds: readonly string[] }) =>
  isPerson(actor) && invitedIds.some((id) => id === actor.id)

const getsNothing = (actor: Actor, { payeeIds }: { payeeIds: readonly string[] }) => !payeeIds.some((id) => id === actor.id)

/** Neither author, flagger, earlier decider or rival, nor of an organisation with a side. */
const isOutside = (actor: Actor, { involvedIds, organisationIds }: Matter) =>
  !involvedIds.some((id) => id === actor.id) && !organisationIds.some((id) => isMember(actor, id))

/** An owner, from the issue's notification on. */
const answersFor = (actor: Actor, issue: IssueAsSubject, role?: 'owner-admin') =>
  issue.notifiedAt !== null &&
  actor.memberships.some((membership) => membership.organisationId === issue.organisationId && (!role || membership.role === role))
