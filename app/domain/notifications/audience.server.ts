import type { Tx } from '#db/open.server'
import type { accountEvents } from '#domain/accounts'
import type { answerEvents } from '#domain/answers'
import type { appealEvents } from '#domain/appeals'
import type { belongingsEvents } from '#domain/belongings'
import type { evidenceEvents } from '#domain/evidence'
import type { gradingEvents } from '#domain/grading'
import type { issueEvents } from '#domain/issues'
import type { logEvents } from '#domain/log'
import type { moderationEvents } from '#domain/moderation'
import type { policyEvents } from '#domain/policies'
import type { programmeEvents } from '#domain/programmes'
import type { repairEvents } from '#domain/repairs'
import type { reportEvents } from '#domain/reports'
import type { rubricEvents } from '#domain/rubrics'
import type { sanctionEvents } from '#domain/sanctions'
import type { systemEvents } from '#domain/systems'
import type { transparencyEvents } from '#domain/transparency'
import type { triageEvents } from '#domain/triage'
import { paths } from '#kernel/paths'
import type { databaseRestored } from '#kernel/restored.server'
import { aboutAppeals } from './about-appeals.server.ts'
import { aboutBounties, type MoneyEventType } from './about-bounties.server.ts'
import { aboutGrading } from './about-grading.server.ts'
import { aboutProgrammes } from './about-programmes.server.ts'
import { aboutRepairs } from './about-repairs.server.ts'
import { aboutSanctions } from './about-sanctions.server.ts'
import { aboutSilence } from './about-silence.server.ts'
import { aboutTalk } from './about-talk.server.ts'
import { catalogueAudience } from './catalogue-audience.server.ts'
import { aboutIssue, aboutReport, moderatorsFor, moderatorsOn, ownersOf, receiverOf } from './concerned.server.ts'
import { deskAudience } from './desk-audience.server.ts'
import type { notificationEvents } from './events.server.ts'
import { groundAudience } from './ground-audience.server.ts'
import { moderationAudience } from './moderation-audience.server.ts'
import { policyAudience } from './policy-audience.server.ts'
import { type Audience, nobody, type Sealed, type Telling, type TypeOf } from './telling.server.ts'

export type { Audience, Sealed, Telling, TypeOf } from './telling.server.ts'

/** Every kind of event that some room records. */
type EventType =
  | TypeOf<typeof accountEvents>
  | TypeOf<typeof answerEvents>
  | TypeOf<typeof appealEvents>
  | MoneyEventType
  | TypeOf<typeof belongingsEvents>
  | TypeOf<typeof evidenceEvents>
  | TypeOf<typeof gradingEvents>
  | TypeOf<typeof issueEvents>
  | TypeOf<typeof logEvents>
  | TypeOf<typeof moderationEvents>
  | TypeOf<typeof notificationEvents>
  | TypeOf<typeof policyEvents>
  | TypeOf<typeof programmeEvents>
  | TypeOf<typeof repairEvents>
  | TypeOf<typeof reportEvents>
  | TypeOf<typeof rubricEvents>
  | TypeOf<typeof sanctionEvents>
  | TypeOf<typeof systemEvents>
  | TypeOf<typeof transparencyEvents>
  | TypeOf<typeof triageEvents>
  | (typeof databaseRestored)['type']

/** Who hears of what. A kind of event that is missing here does not compile (see EventType). */
export const audience = {
  ...groundAudience,

  'account.closed': nobody,
  'copy.asked': nobody,
  'copy.made': async (_tx, { subjectId }) => [
    {
      people: [subjectId],
      sentence: 'The copy of your data is ready. It can be fetched for seven days.',
      path: paths.ownData(),
      byMail: true,
    },
  ],
  'preference.set': nobody,
  ...policyAudience,
  'transparency.frozen': nobody,

  // rubrics: who pinned one is told by the programme
  'rubric.loaded': nobody,
  'rubric.made': nobody,
  'rubric.revised': nobody,

  'catalogue.loaded': nobody,
  ...catalogueAudience,
  'organisation.made': nobody,
  'organisation.system_added': nobody,

  // reports and evidence
  'report.submitted': async (tx, event) => {
    const { title, systemName, organisationId, authorId } = await aboutReport(tx, event.subjectId)
    const people = await moderatorsFor(tx, { organisationId, authorId })
    return [
      {
        people,
        sentence: `A report about ${systemName} waits to be screened: ${title}.`,
        path: paths.queue({ selected: event.subjectId }),
      },
    ]
  },
  'report.promoted': async (tx, event) => toModerators(tx, event, 'is a full report now'),
  'report.withdrawn': async (tx, event) => toModerators(tx, event, 'was withdrawn by its author'),
  'report.answered': async (tx, event) => toModerators(tx, event, 'was answered by its author', true),
  'report.lapsed': async (tx, event) => toAuthor(tx, event, 'rests, because a question stayed open for 30 days. You can still answer it'),
  'report.commented': aboutTalk,
  'evidence.added': nobody,
  'evidence.removed': nobody,
  'evidence.mapped': nobody,
  'evidence.analysed': async (tx, event) =>
    toAuthor(tx, event, event.details.refusal ? 'has a trials file that gave no figures' : 'has its figures now', false),

  // triage
  'report.claimed': async (tx, event) => toAuthor(tx, event, 'is being screened by a moderator', false),
  'report.released': nobody,
  'report.handed_over': async (tx, event) => {
    const { title } = await aboutReport(tx, event.subjectId)
    const receiver = await receiverOf(tx, String(event.details.handOverId))
    const path = paths.queue({ selected: event.subjectId })
    return receiver ? [{ people: [receiver], sentence: `The report “${title}” was handed over to you.`, path, byMail: true }] : []
  },
  ...deskAudience,
  'report.asked': async (tx, event) => toAuthor(tx, event, 'needs an answer from you: a moderator asked a question'),
  'report.rejected': async (tx, event) => toAuthor(tx, event, 'was rejected; the reasons are on its page'),
  'report.restored': async (tx, event) => toAuthor(tx, event, 'is being screened again'),
  'report.duplicated': async (tx, event) => toAuthor(tx, event, `was joined to ${String(event.details.publicId)} as a duplicate`),
  'report.accepted': async (tx, event) => {
    const { issueId, publicId, role } = event.details as { issueId: string; publicId: string; role: string }
    const { systemName, isNotified, organisationId } = await aboutIssue(tx, issueId)
    const owners = isNotified ? await ownersOf(tx, organisationId) : []
    const sentence =
      role === 'original'
        ? `A moderator accepted a report about ${systemName}: ${publicId}. Your answer is awaited.`
        : `One more report was joined to ${publicId} about ${systemName}.`
    return [
      ...(await toAuthor(tx, event, `was accepted as ${publicId}`)),
      { people: owners, sentence, path: paths.issue(publicId), byMail: true },
    ]
  },

  // issues
  'issue.moved': async (tx, event) => {
    const to = String(event.details.to).replaceAll('_', ' ')
    return toEveryoneOn(tx, event, (publicId, systemName) => `${publicId} about ${systemName} is ${to} now.`, true)
  },
  'issue.published': async (tx, event) =>
    toEveryoneOn(tx, event, (publicId, systemName) => `${publicId} about ${systemName} is public now.`, true),
  'issue.release_set': async (tx, event) => toEveryoneOn(tx, event, (publicId) => `The status of a release changed on ${publicId}.`, false),
  'work.shown': nobody,
  'issue.silent': aboutSilence,
  'issue.lapsed': async (tx, event) =>
    toEveryoneOn(
      tx,
      event,
      (publicId, systemName) => `The time set for ${publicId} about ${systemName} is over: it is acknowledged again.`,
      true,
    ),

  ...moderationAudience,
  ...aboutRepairs,
  ...aboutSanctions,
  'database.restored': nobody,
  ...aboutGrading,
  ...aboutProgrammes,
  ...aboutAppeals,
  ...aboutBounties,
} satisfies Record<EventType, Audience>

async function toAuthor(tx: Tx, { subjectId }: Sealed, what: string, byMail = true): Promise<Telling[]> {
  const { title, authorId } = await aboutReport(tx, subjectId)
  return [{ people: [authorId], sentence: `Your report “${title}” ${what}.`, path: paths.reportPage(subjectId), byMail }]
}

async function toModerators(tx: Tx, { subjectId }: Sealed, what: string, byMail = false): Promise<Telling[]> {
  const { title } = await aboutReport(tx, subjectId)
  return [
    { people: await moderatorsOn(tx, subjectId), sentence: `The report “${title}” ${what}.`, path: paths.reportPage(subjectId), byMail },
  ]
}

/** Authors of joined reports, owners once they are told at all, and the moderators who had to do with it. */
async function toEveryoneOn(
  tx: Tx,
  { subjectId }: Sealed,
  say: (publicId: string, systemName: string) => string,
  byMail: boolean,
): Promise<Telling[]> {
  const issue = await aboutIssue(tx, subjectId)
  const owners = issue.isNotified ? await ownersOf(tx, issue.organisationId) : []
  const moderators = (await Promise.all(issue.reportIds.map((id) => moderatorsOn(tx, id)))).flat()
  const people = [...issue.authorIds, ...owners, ...moderators]
  return [{ people, sentence: say(issue.publicId, issue.systemName), path: paths.issue(issue.publicId), byMail }]
}
