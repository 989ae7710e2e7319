import { sql } from 'drizzle-orm'
import { check, count, index, moment, real, table, text, uniqueIndex, yes } from '#db/columns'
import { caseStates, flagStates, noticeStates, subjectTypes } from '#domain/moderation/model'
import { hazardClasses, severities } from '#domain/reports/model'
import { people } from './accounts.ts'
import { policyVersions } from './policies.ts'

const subject = () => ({ subjectType: text({ enum: subjectTypes }).notNull(), subjectId: text().notNull() })

/** What was flagged, as it stood: canonical JSON under its hash, which is also the revision. */
export const contentSnapshots = table(
  'content_snapshots',
  {
    id: text().primaryKey(),
    ...subject(),
    revision: text().notNull(),
    content: text().notNull(),
    /** When it was written: the policies of that day apply to it. */
    madeAt: moment().notNull(),
    takenAt: moment().notNull(),
  },
  (t) => [uniqueIndex('one_snapshot_a_revision').on(t.subjectType, t.subjectId, t.revision)],
)

/** One matter to decide. At most one is open for a subject; the database sees to it. */
export const cases = table(
  'cases',
  {
    id: text().primaryKey(),
    ...subject(),
    /** Whose conduct it is about; nobody's, where no account is behind it. */
    authorId: text().references(() => people.id),
    /** The organisation that answers for the system in question. */
    organisationId: text(),
    snapshotId: text()
      .notNull()
      .references(() => contentSnapshots.id),
    state: text({ enum: caseStates }).notNull(),
    clause: text().notNull(),
    severity: text({ enum: severities }).notNull(),
    hazard: text({ enum: hazardClasses }),
    isIllegal: yes().notNull(),
    isUrgent: yes().notNull(),
    isBrigade: yes().notNull(),
    weight: real().notNull(),
    /** The order of the queue without the clock in it (see rankOf). */
    rank: count().notNull(),
    openedAt: moment().notNull(),
    dueAt: moment().notNull(),
    movedAt: moment().notNull(),
    deferredUntil: moment(),
    holderId: text().references(() => people.id),
    /** Names one claim; a form of an earlier claim decides nothing. */
    leaseToken: text(),
    leaseUntil: moment(),
    escalatedBy: text().references(() => people.id),
    escalations: count().notNull().default(0),
    closedAt: moment(),
  },
  (t) => [
    uniqueIndex('one_open_case_a_subject').on(t.subjectType, t.subjectId).where(sql`${t.state} not in ('decided', 'closed')`),
    index('cases_by_move').on(t.state, t.movedAt),
    index('cases_in_order').on(t.state, t.rank, t.id),
    index('cases_of_author').on(t.authorId, t.openedAt),
    index('cases_of_subject').on(t.subjectType, t.subjectId, t.openedAt),
    index('cases_alike').on(t.clause, t.subjectType, t.openedAt),
    index('cases_of_holder').on(t.holderId),
    check('claimed_means_a_lease', sql`(${t.state} = 'claimed') = (${t.leaseToken} is not null)`),
    check(
      'leases_have_a_holder',
      sql`(${t.leaseToken} is null) = (${t.leaseUntil} is null) and (${t.leaseToken} is null or ${t.holderId} is not null)`,
    ),
    check('deferred_means_a_date', sql`(${t.state} = 'deferred') = (${t.deferredUntil} is not null)`),
  ],
)

/** A member's claim against a clause, on a revision. One is open for a person and a subject. */
export const flags = table(
  'flags',
  {
    id: text().primaryKey(),
    ...subject(),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    snapshotId: text()
      .notNull()
      .references(() => contentSnapshots.id),
    flaggerId: text()
      .notNull()
      .references(() => people.id),
    clause: text().notNull(),
    policyVersionId: text()
      .notNull()
      .references(() => policyVersions.id),
    text: text().notNull(),
    /** What is new, where the same was decided before. */
    evidence: text().notNull(),
    state: text({ enum: flagStates }).notNull(),
    /** As weighed when it came; what it weighs now is computed. */
    weight: real().notNull(),
    at: moment().notNull(),
    endedAt: moment(),
    /** The decision that said what it came to. */
    decisionId: text(),
  },
  (t) => [
    uniqueIndex('one_open_flag_a_person').on(t.flaggerId, t.subjectType, t.subjectId).where(sql`${t.state} = 'attached'`),
    index('flags_of_case').on(t.caseId, t.state, t.at),
    index('flags_of_flagger').on(t.flaggerId, t.at, t.id),
    index('flags_by_outcome').on(t.flaggerId, t.state),
    index('flags_on_subject').on(t.subjectType, t.subjectId, t.clause),
    check('open_flags_have_no_end', sql`(${t.state} = 'attached') = (${t.endedAt} is null)`),
  ],
)

/** A notice of illegal content, by anybody. Only the hash of its link is kept; its weight is always nothing. */
export const notices = table(
  'notices',
  {
    id: text().primaryKey(),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    snapshotId: text()
      .notNull()
      .references(() => contentSnapshots.id),
    explanation: text().notNull(),
    law: text().notNull(),
    name: text(),
    email: text(),
    isChildAbuse: yes().notNull(),
    state: text({ enum: noticeStates }).notNull(),
    linkHash: text(),
    at: moment().notNull(),
    expiresAt: moment(),
    confirmedAt: moment(),
    repliedAt: moment(),
  },
  (t) => [
    index('notices_of_case').on(t.caseId, t.at),
    index('notices_expiring').on(t.state, t.expiresAt),
    uniqueIndex('one_notice_a_link').on(t.linkHash),
    check('only_child_abuse_without_an_address', sql`${t.email} is not null or ${t.isChildAbuse}`),
  ],
)

/** What moderators say to each other about a case. */
export const caseNotes = table(
  'case_notes',
  {
    id: text().primaryKey(),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    authorId: text()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    at: moment().notNull(),
  },
  (t) => [index('notes_of_case').on(t.caseId, t.at)],
)
