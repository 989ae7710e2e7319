import { can } from '#access'
import type { Actor } from '#kernel/actor'
import type { BountyIds } from './bounty-town.ts'
import { type CastName, castMembers, institute } from './cast.ts'
import type { Thing } from './things.ts'

const organisationId = institute.id
const isAdmin = (actor: Actor) => actor.roles.includes('admin')
const runsIt = (actor: Actor) => can(actor, 'programme.run', { organisationId })

/** The money and the grading of the town, with who may know of each. */
export function bountyThings(ids: BountyIds) {
  const ofGraders = { params: { slug: 'challenge' }, subject: { organisationId }, isSeenBy: () => true }
  return {
    challenge: ofGraders,
    challengeBooks: { ...ofGraders, isSeenBy: (actor: Actor) => runsIt(actor) || isAdmin(actor) },
    unsignedAward: award(ids.unsignedAward, 'ada'),
    dueAward: award(ids.dueAward, 'ben'),
    paidAward: award(ids.paidAward, 'ines'),
    proposedAward: award(ids.proposedAward, 'max'),
    heldAward: award(ids.heldAward, 'tess'),
    proposedHold: withProposer(award(ids.unsignedAward, 'ada')),
    duePayout: { ...award(ids.dueAward, 'ben'), params: { payoutId: ids.duePayout } },
    /** Where it goes is said by its payee alone. */
    ownPayout: { params: { payoutId: ids.duePayout }, subject: {}, isSeenBy: isOne('ben') },
    paidPayout: { params: { payoutId: ids.paidPayout }, subject: {}, isSeenBy: isOne('ines') },
    anyPayout: { params: { payoutId: 'pay_none', entryId: 'ent_none' }, subject: {}, isSeenBy: () => true },
    rewardedEntry: {
      params: { entryId: ids.rewardedEntry },
      subject: { organisationId },
      isSeenBy: (actor: Actor) => isOne('ada')(actor) || actor.roles.includes('moderator') || runsIt(actor),
    },
    scoredEntry: entry(ids.scored, (actor) => isOne('ada')(actor) || isAdmin(actor) || runsIt(actor)),
    /** An appeal of a score is its authors'. */
    ownScore: entry(ids.scored, isOne('ada')),
    unaskedEntry: entry(ids.unasked, () => true),
    waitingPanel: entry(ids.waiting, () => true),
    /** Gus is the one grader of the town without a part in it. */
    dividedEntry: entry(ids.divided, isOne('gus')),
    seatOfGus: { params: { seatId: ids.seatOfGus }, subject: { graderId: castMembers.gus.id }, isSeenBy: isOne('gus') },
  } satisfies Record<string, Thing>
}

function withProposer<T extends { subject: object }>(thing: T) {
  return { ...thing, subject: { ...thing.subject, proposedById: castMembers.gus.id } }
}

function isOne(name: CastName) {
  return (actor: Actor) => actor.id === castMembers[name].id
}

/** An award is seen by who gets it, by who runs its programme, and by admins. */
function award(awardId: string, payee: CastName): Thing {
  return {
    params: { awardId },
    subject: { organisationId, payeeIds: [castMembers[payee].id], approvedById: castMembers.olga.id },
    isSeenBy: (actor) => isOne(payee)(actor) || isAdmin(actor) || runsIt(actor),
  }
}

const entry = (entryId: string, isSeenBy: Thing['isSeenBy']): Thing => ({ params: { entryId }, subject: {}, isSeenBy })
