import { can } from '#access'
import type { Actor } from '#kernel/actor'
import { castMembers } from './cast.ts'
import type { Matters } from './matters.ts'
import type { Thing } from './things.ts'

const isStaff = (actor: Actor) => actor.roles.includes('moderator') || actor.roles.includes('admin')

/** What is decided about people, and how it is appealed: each by who may know of it. */
export function matterThings(of: Matters, refusedReport: string) {
  return {
    queuedCase: onDesk(of.cases.queued, ['usr_ada', 'usr_ben']),
    claimedCase: onDesk(of.cases.claimed, ['usr_ada', 'usr_gil']),
    /** A ban that Tess proposes. */
    secondCase: onDesk(of.cases.second, ['usr_ada', 'usr_gwen', 'usr_tess']),
    sealedCase: onDesk(of.cases.sealed, ['usr_vera']),
    /** The page of a case refuses by role, whatever case it is. */
    deskCase: { ...onDesk(of.cases.claimed, []), isSeenBy: () => true },
    caseQuestion: ownedBy('otto', { questionId: of.question }),
    openFlag: ownedBy('ada', { flagId: of.flags.open }, { flaggerId: castMembers.ada.id }),
    refusedFlag: ownedBy('ada', { flagId: of.flags.refused }, { personId: castMembers.ada.id }),
    refusedReport: ownedBy('ada', { reportId: refusedReport }, { personId: castMembers.ada.id }),
    noteOnOtto: ownedBy('otto', { sanctionId: of.noteOnOtto.id, decisionId: of.noteOnOtto.decisionId }, { personId: castMembers.otto.id }),
    restrictedOfRuth: ownedBy('ruth', { decisionId: of.restricted }, { personId: castMembers.ruth.id }),
    /** Root asks, about their own profile that Tess covered: an admin sees no matter of their own. */
    repair: { ...onDesk(of.repair, []), params: { repairId: of.repair }, isSeenBy: (actor) => actor.roles.includes('moderator') },
    repairOfRoot: ownedBy('root', { repairId: of.repair }, { personId: castMembers.root.id }),
    filedAppeal: appeal(of.appeals.filed, 'ben'),
    takenAppeal: appeal(of.appeals.taken, 'ines'),
    noticeLink: { params: { secret: of.noticeLink }, subject: {}, isSeenBy: () => true },
    policyDraft: { params: { versionId: of.policyDraft }, subject: { draftedBy: castMembers.tess.id }, isSeenBy: () => true },
  } satisfies Record<string, Thing>
}

/** A case that Root has opened with a reason, as far as anybody but staff is told: nothing. */
const onDesk = (caseId: string, involvedIds: string[]): Thing => ({
  params: { caseId },
  subject: { involvedIds, organisationIds: [], part: null },
  isSeenBy: isStaff,
})

const ownedBy = (name: keyof typeof castMembers, params: Record<string, string>, subject: object = {}): Thing => ({
  params,
  subject,
  isSeenBy: (actor) => actor.id === castMembers[name].id,
})

const appeal = (appealId: string, by: 'ben' | 'ines'): Thing => {
  const subject = { personId: castMembers[by].id, part: null }
  return { params: { appealId }, subject, isSeenBy: (actor) => can(actor, 'appeal.read', subject) }
}
