import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { roleGrants } from '#db/schema/accounts'
import { cases, flags } from '#db/schema/moderation'
import { sparedHazards } from '#db/schema/moderation-care'
import { decisions } from '#db/schema/moderation-decisions'
import type { moderationEvents } from '#domain/moderation'
import { outcomeNames } from '#domain/moderation/model'
import { paths } from '#kernel/paths'
import type { Audience, TypeOf } from './audience.server.ts'
import { adminsOf, moderatorsFor } from './concerned.server.ts'

const nobody: Audience = async () => []

/** Who hears of flags, notices and cases. Nothing here ever names a flagger, and nothing goes to whoever a case is about. */
export const moderationAudience = {
  'flag.raised': async (tx, { details }) => {
    if (!details.opensCase) return []
    return toDeciders(tx, String(details.caseId), 'A flag opened a case that waits for a decision.')
  },
  'flag.retracted': nobody,
  'notice.sent': async (tx, { details }) => {
    const caseId = String(details.caseId)
    if (!details.isChildAbuse) return toDeciders(tx, caseId, 'A notice of illegal content waits for a decision.', true)
    const sentence = 'Something here is suspected to show child abuse. It is sealed unseen. Follow your legal procedure now.'
    return [{ people: await adminsOf(tx), sentence, path: paths.cases(), byMail: true }, ...(await toDeciders(tx, caseId, sentence, true))]
  },
  'notice.confirmed': nobody,
  'notice.expired': nobody,
  'case.claimed': nobody,
  'case.released': nobody,
  'case.deferred': nobody,
  'case.woken': async (tx, { subjectId }) => toDeciders(tx, subjectId, 'A deferred case is back in the queue.'),
  'case.escalated': async (tx, { subjectId }) =>
    toDeciders(tx, subjectId, 'A case was handed up: another moderator takes it from here.', true),
  'case.overdue': async (tx, { subjectId }) => toDeciders(tx, subjectId, 'A case is overdue: nobody has decided it in time.', true),
  'case.closed': nobody,
  'case.asked': async (_tx, { details }) => [
    {
      people: [String(details.personId)],
      sentence: 'A moderator asks you something before deciding. The question waits for seven days.',
      path: paths.caseQuestionPage(String(details.questionId)),
      byMail: true,
    },
  ],
  'case.answered': async (tx, { subjectId }) => toDeciders(tx, subjectId, 'A question about a case was answered: it can be decided now.'),
  'case.unanswered': async (tx, { subjectId }) =>
    toDeciders(tx, subjectId, 'A question about a case stayed without an answer: it can be decided now.'),
  'case.noted': nobody,
  'case.freed': async (tx, { subjectId }) => toDeciders(tx, subjectId, 'A case that was blocked can be decided now.'),
  'case.denied': nobody,
  'case.refused': nobody,
  'case.held': async (tx, { subjectId }) => [
    ...(await toDeciders(tx, subjectId, 'A decision waits for a second person.', true)),
    { people: await adminsOf(tx), sentence: 'A decision waits for a second person.', path: paths.casePage(subjectId), byMail: true },
  ],
  'case.decided': async (tx, { details }) =>
    toFlaggers(tx, String(details.decisionId), (outcome) => `Something that you flagged was decided: ${outcome}.`),
  'case.approved': async (tx, { details }) =>
    toFlaggers(tx, String(details.decisionId), (outcome) => `Something that you flagged was decided: ${outcome}.`),
  'case.returned': async (tx, { subjectId }) =>
    toDeciders(tx, subjectId, 'A second person did not agree to a decision: the case is in the queue again.'),
  'case.reversed': async (tx, { details }) =>
    toFlaggers(tx, String(details.decisionId), () => 'The decision about something that you flagged was overturned on appeal.'),
  'case.limit_lapsed': async (tx, { subjectId }) => toDeciders(tx, subjectId, 'A limit that a rule had set has ended without a decision.'),
  'case.opened': nobody,
  'case.text_shown': nobody,
  'hazards.spared': nobody,
  'case.unsealing_asked': async (tx, { subjectId }) => [
    {
      ...aboutSeal(subjectId),
      people: await hazardReviewersFor(tx, subjectId),
      sentence: 'A colleague asks to open what is sealed, together with you.',
    },
    { ...aboutSeal(subjectId), people: await adminsOf(tx), sentence: 'A hazard reviewer asks to open what is sealed.' },
  ],
  'case.unsealed': async (tx, { subjectId }) => [
    { ...aboutSeal(subjectId), people: await adminsOf(tx), sentence: 'Two hazard reviewers opened what is sealed, for an hour.' },
  ],
} satisfies Record<TypeOf<typeof moderationEvents>, Audience>

async function toDeciders(tx: Tx, caseId: string, sentence: string, byMail = false) {
  const [found] = await tx.select().from(cases).where(eq(cases.id, caseId))
  if (!found) return []
  const people = await moderatorsFor(tx, { organisationId: found.organisationId, authorId: found.authorId ?? '' })
  return [{ people: await unspared(tx, people, found.hazard), sentence, path: paths.casePage(caseId), byMail }]
}

/** Without those who asked not to be given this class: the news of a case would bring it to them all the same. */
async function unspared(tx: Tx, ids: string[], hazard: (typeof cases.$inferSelect)['hazard']): Promise<string[]> {
  if (!hazard || ids.length === 0) return ids
  const rows = await tx
    .select({ id: sparedHazards.personId })
    .from(sparedHazards)
    .where(and(eq(sparedHazards.hazard, hazard), inArray(sparedHazards.personId, ids)))
  return ids.filter((id) => !rows.some((row) => row.id === id))
}

const aboutSeal = (caseId: string) => ({ path: paths.casePage(caseId), byMail: true })

async function hazardReviewersFor(tx: Tx, caseId: string): Promise<string[]> {
  const [found] = await tx.select().from(cases).where(eq(cases.id, caseId))
  const rows = await tx
    .selectDistinct({ id: roleGrants.personId })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, 'hazard-reviewer'), isNull(roleGrants.revokedAt)))
  return unspared(
    tx,
    rows.map(({ id }) => id).filter((id) => id !== found?.authorId),
    'H4',
  )
}

/** Everybody whose flag the decision answered; nobody learns of the others. */
async function toFlaggers(tx: Tx, decisionId: string, say: (outcome: string) => string) {
  const rows = await tx.selectDistinct({ id: flags.flaggerId }).from(flags).where(eq(flags.decisionId, decisionId)).limit(500)
  const [decision] = await tx.select({ outcome: decisions.outcome }).from(decisions).where(eq(decisions.id, decisionId))
  const outcome = decision ? outcomeNames[decision.outcome].toLowerCase() : ''
  return [{ people: rows.map(({ id }) => id), sentence: say(outcome), path: paths.myFlags(), byMail: true }]
}
