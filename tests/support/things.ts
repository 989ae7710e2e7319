import { can } from '#access'
import type { Actor } from '#kernel/actor'
import { bountyThings } from './bounty-things.ts'
import type { BountyIds } from './bounty-town.ts'
import { castMembers, gpt2, institute, unifiedqa } from './cast.ts'
import { matterThings } from './matter-things.ts'
import type { Matters } from './matters.ts'

/** Something an address names: its parameters, what rules judge it by, and who may know that it exists (product.md §3, "read"). */
export type Thing = { params: Record<string, string>; subject: object; isSeenBy: (actor: Actor) => boolean }

type Ids = {
  bounties: BountyIds
  draft: string
  draftEvidence: string
  draftOfInes: string
  waiting: string
  screening: string
  asked: string
  duplicate: string
  ofMax: string
  entry: string
  question: string
  told: Judged
  shown: Judged
  unanswered: Judged
  secrets: { confirm: string; reset: string }
  statement: string
  keptAnswer: string
  preset: string
  instituteRubric: string
  suggestedChange: string
  batch: string
  matters: Matters
  suggestion: { slug: string; state: string }
}
type Judged = { id: string; evidence: string; publicId: string }

const told = new Date(0)

/** Everything in the town, by the name that the table of routes uses. */
export function thingsOf(ids: Ids) {
  const onIssue = { organisationId: institute.id, notifiedAt: told, authorIds: ['usr_ada'] }
  return {
    draft: report(ids.draft, { state: 'draft' }),
    draftOfInes: report(ids.draftOfInes, { state: 'draft', author: 'ines' }),
    waiting: report(ids.waiting, { state: 'submitted' }),
    waitingForAdmins: { ...report(ids.waiting, { state: 'submitted' }), isSeenBy: (actor: Actor) => actor.roles.includes('admin') },
    waitingOfMax: report(ids.ofMax, { state: 'submitted', author: 'max' }),
    screening: report(ids.screening, { state: 'screening' }),
    asked: report(ids.asked, { state: 'needs_info' }),
    duplicate: report(ids.duplicate, { state: 'duplicate', isTold: true }),
    accepted: report(ids.told.id, { state: 'accepted', isTold: true }),
    draftEvidence: evidence(ids.draftEvidence, report(ids.draft, { state: 'draft' })),
    toldEvidence: evidence(ids.told.evidence, report(ids.told.id, { state: 'accepted', isTold: true })),
    publicEvidence: { ...everybodys({ evidenceId: ids.shown.evidence }), subject: { authorId: 'usr_ada', state: 'accepted' } },
    privateIssue: issue(ids.told.publicId, onIssue),
    publicIssue: { ...issue(ids.shown.publicId, onIssue), isSeenBy: () => true },
    adasWork: { ...issue(ids.shown.publicId, onIssue), isSeenBy: (actor: Actor) => actor.id === 'usr_ada' },
    unansweredIssue: issue(ids.unanswered.publicId, { organisationId: null, notifiedAt: null, authorIds: ['usr_ada'] }),
    suggestion: system(ids.suggestion.slug, { state: ids.suggestion.state, suggestedBy: 'usr_ada' }),
    system: system(gpt2.slug, { state: 'confirmed', suggestedBy: null }),
    ownedSystem: system(unifiedqa.slug, { state: 'confirmed', suggestedBy: null }),
    suggestedChange: change(ids.suggestedChange, { suggestedBy: castMembers.ada.id, organisationId: institute.id }),
    institute: organisation(),
    statement: statement(ids.statement, { personId: castMembers.gwen.id }),
    ada: everybodys({ handle: 'ada' }),
    anyOrganisation: everybodys({ organisation: institute.slug }),
    olgaSpeaks: everybodys({ organisation: institute.slug, handle: 'olga' }),
    tessModerates: { ...everybodys({ handle: 'tess', role: 'moderator' }), subject: { id: castMembers.tess.id } },
    vera: everybodys({ handle: 'vera' }),
    keptAnswer: everybodys({ answerId: ids.keptAnswer }),
    batch: { params: { batchId: ids.batch }, subject: { proposedById: castMembers.tess.id }, isSeenBy: () => true },
    noView: everybodys({ viewId: 'vie_none' }),
    staffDesk: { ...everybodys({}), isSeenBy: (actor: Actor) => isModerator(actor) || actor.roles.includes('admin') },
    noReset: everybodys({ resetId: 'never-proposed' }),
    conduct: everybodys({ policy: 'code-of-conduct' }),
    conductVersion: everybodys({ policy: 'code-of-conduct', version: '1.0.0' }),
    confirmLink: everybodys({ secret: ids.secrets.confirm }),
    resetLink: everybodys({ secret: ids.secrets.reset }),
    parts: { params: {}, subject: {}, isSeenBy: (actor: Actor) => can(actor, 'parts.see') },
    ...matterThings(ids.matters, ids.duplicate),
    offer: { ...everybodys({}), subject: { organisationId: institute.id } },
    programme: everybodys({ slug: 'standing', number: '1' }),
    offered: { ...everybodys({ slug: 'standing' }), subject: { organisationId: institute.id } },
    question: { ...everybodys({ slug: 'standing', questionId: ids.question }), subject: { organisationId: institute.id } },
    endedChallenge: { ...everybodys({ slug: 'ended' }), subject: { organisationId: institute.id } },
    ownEntry: sharedEntry(ids.entry, { authorId: castMembers.ada.id }),
    sharedEntry: sharedEntry(ids.entry, { invitedIds: [castMembers.ben.id] }),
    gradedChallenge: { ...everybodys({ slug: 'graded' }), subject: { organisationId: institute.id } },
    programmeDraft: {
      params: { slug: 'in-draft' },
      subject: { organisationId: institute.id },
      isSeenBy: (actor: Actor) => can(actor, 'programme.run', { organisationId: institute.id }),
    },
    preset: everybodys({ rubricId: ids.preset }),
    instituteRubric: {
      params: { rubricId: ids.instituteRubric },
      subject: { organisationId: institute.id },
      isSeenBy: (actor: Actor) => actor.roles.includes('admin') || belongs(actor, institute.id),
    },
    ...bountyThings(ids.bounties),
    noEntry: nobodys({ entryId: 'ent_none', evidenceId: 'evi_none' }),
    unreadReport: everybodys({ reportId: 'rep_none' }),
    noPaymentFile: nobodys({ fileId: 'pyf_none' }),
    payments: { params: {}, subject: {}, isSeenBy: (actor: Actor) => can(actor, 'payment.run') },
    books: { params: {}, subject: {}, isSeenBy: (actor: Actor) => can(actor, 'deposit.record') || runsSomething(actor) },
    noCopy: nobodys({ copyId: 'cop_none' }),
    noImage: nobodys({ evidenceId: 'evi_none' }),
    nothingThere: nobodys({}),
    staffRoom: { params: {}, subject: {}, isSeenBy: (actor: Actor) => can(actor, 'policy.prepare') || can(actor, 'mail.read') },
    spentLink: { ...everybodys({ secret: 'never-made' }), isSeenBy: () => false },
  } satisfies Record<string, Thing>
}
export type ThingName = keyof ReturnType<typeof thingsOf>

const everybodys = (params: Record<string, string>): Thing => ({ params, subject: {}, isSeenBy: () => true })

/** Nothing of that name was ever there. */
const nobodys = (params: Record<string, string>): Thing => ({ ...everybodys(params), isSeenBy: () => false })

const runsSomething = (actor: Actor) => actor.memberships.some(({ role }) => role === 'owner-admin')
const isModerator = (actor: Actor) => actor.roles.includes('moderator')
const belongs = (actor: Actor, organisationId: string | null) => actor.memberships.some((one) => one.organisationId === organisationId)

/** A report on UnifiedQA, which the institute answers for: its author's; once submitted the moderators'; once it was told of its issue the owner's. */
function report(reportId: string, given: { state: string; author?: keyof typeof castMembers; isTold?: boolean }): Thing {
  const authorId = castMembers[given.author ?? 'ada'].id
  return {
    params: { reportId },
    subject: { authorId, organisationId: institute.id, state: given.state },
    isSeenBy: (actor) =>
      actor.id === authorId ||
      (given.state !== 'draft' && isModerator(actor) && !belongs(actor, institute.id)) ||
      (given.isTold === true && belongs(actor, institute.id)),
  }
}

/** Ada's entry that Ben is invited to: theirs, the moderators' and the organisers'. */
const sharedEntry = (entryId: string, subject: object): Thing => ({
  params: { entryId, handle: 'ben' },
  subject,
  isSeenBy: (actor) =>
    actor.id === castMembers.ada.id ||
    actor.id === castMembers.ben.id ||
    (isModerator(actor) && !belongs(actor, institute.id)) ||
    can(actor, 'programme.run', { organisationId: institute.id }),
})

const evidence = (evidenceId: string, of: Thing): Thing => ({ ...of, params: { evidenceId } })

/** An issue that is not public: its authors', the moderators', and its owner's from notification on. */
function issue(publicId: string, subject: { organisationId: string | null; notifiedAt: Date | null; authorIds: string[] }): Thing {
  const { organisationId, notifiedAt, authorIds } = subject
  return {
    params: { publicId },
    subject,
    isSeenBy: (actor) =>
      authorIds.some((id) => id === actor.id) ||
      (isModerator(actor) && !belongs(actor, organisationId)) ||
      (notifiedAt !== null && belongs(actor, organisationId)),
  }
}

const system = (slug: string, subject: { state: string; suggestedBy: string | null }): Thing => ({
  params: { slug },
  subject,
  isSeenBy: (actor) => can(actor, 'system.read', subject),
})

/** What was decided about somebody: theirs, and the staff's. */
const statement = (reference: string, subject: { personId: string }): Thing => ({
  params: { reference },
  subject,
  isSeenBy: (actor) => can(actor, 'statement.read', subject),
})

/** A suggested change of the catalogue: whoever suggested it and those who decide on such. */
const change = (suggestionId: string, subject: { suggestedBy: string; organisationId: string }): Thing => ({
  params: { suggestionId },
  subject,
  isSeenBy: (actor) => can(actor, 'suggestion.list') || actor.id === subject.suggestedBy,
})

/** A workspace does not exist for those who do not belong to it. */
const organisation = (): Thing => ({
  params: { organisation: institute.slug },
  subject: { id: institute.id },
  isSeenBy: (actor) => belongs(actor, institute.id),
})
