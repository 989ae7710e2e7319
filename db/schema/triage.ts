import { sql } from 'drizzle-orm'
import { check, index, json, moment, primaryKey, table, text, uniqueIndex } from '#db/columns'
import { severities } from '#domain/reports/model'
import { batchStates, batchVerdicts, rejectionReasons, verdicts } from '#domain/triage/model'
import { people } from './accounts.ts'
import { issues } from './issues.ts'
import { reports } from './reports.ts'

/** Who is screening a report now. One row a report; a claim is one conditional write. */
export const assignments = table(
  'assignments',
  {
    reportId: text()
      .primaryKey()
      .references(() => reports.id),
    moderatorId: text()
      .notNull()
      .references(() => people.id),
    claimedAt: moment().notNull(),
    leaseUntil: moment().notNull(),
  },
  (t) => [index('assignments_of_moderator').on(t.moderatorId)],
)

/** What a moderator said of a report, with reasons. An undone verdict stays, with its date. */
export const reportVerdicts = table(
  'report_verdicts',
  {
    id: text().primaryKey(),
    reportId: text()
      .notNull()
      .references(() => reports.id),
    moderatorId: text()
      .notNull()
      .references(() => people.id),
    verdict: text({ enum: verdicts }).notNull(),
    severity: text({ enum: severities }),
    reason: text({ enum: rejectionReasons }),
    issueId: text().references(() => issues.id),
    text: text().notNull(),
    at: moment().notNull(),
    undoneAt: moment(),
    undoneBy: text().references(() => people.id),
  },
  (t) => [
    index('verdicts_of_report').on(t.reportId, t.at),
    uniqueIndex('one_final_verdict_a_report').on(t.reportId).where(sql`${t.verdict} <> 'ask' and ${t.undoneAt} is null`),
    check('accepted_means_severity', sql`${t.verdict} <> 'accept' or ${t.severity} is not null`),
    check('rejected_means_a_reason', sql`(${t.verdict} = 'reject') = (${t.reason} is not null)`),
    check('joined_means_an_issue', sql`(${t.verdict} in ('accept', 'duplicate')) = (${t.issueId} is not null)`),
  ],
)

/** What a moderator who gave a report on wanted the next one to know. Without a receiver it went back to the queue. */
export const handOvers = table(
  'hand_overs',
  {
    id: text().primaryKey(),
    reportId: text()
      .notNull()
      .references(() => reports.id),
    fromId: text()
      .notNull()
      .references(() => people.id),
    toId: text().references(() => people.id),
    note: text().notNull(),
    at: moment().notNull(),
  },
  (t) => [index('hand_overs_of_report').on(t.reportId, t.at)],
)

/** One verdict proposed for many reports, until a second person agrees to it or not. A rejection is always one of spam. */
export const batches = table(
  'batches',
  {
    id: text().primaryKey(),
    verdict: text({ enum: batchVerdicts }).notNull(),
    text: text().notNull(),
    state: text({ enum: batchStates }).notNull(),
    proposedBy: text()
      .notNull()
      .references(() => people.id),
    proposedAt: moment().notNull(),
    endedBy: text().references(() => people.id),
    endedAt: moment(),
  },
  (t) => [
    index('batches_by_state').on(t.state, t.proposedAt),
    check('ended_batches_have_a_date', sql`(${t.state} = 'proposed') = (${t.endedAt} is null)`),
    check('another_person_agrees', sql`${t.state} not in ('agreed', 'refused') or ${t.endedBy} <> ${t.proposedBy}`),
  ],
)

/** The reports of a batch, each as it was seen when it was proposed. */
export const batchReports = table(
  'batch_reports',
  {
    batchId: text()
      .notNull()
      .references(() => batches.id),
    reportId: text()
      .notNull()
      .references(() => reports.id),
    seen: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.reportId] }), index('batches_of_report').on(t.reportId)],
)

/** A way of looking at the queue that a moderator keeps under a name. At most one of them is where their queue begins. */
export const savedViews = table(
  'saved_views',
  {
    id: text().primaryKey(),
    moderatorId: text()
      .notNull()
      .references(() => people.id),
    name: text().notNull(),
    /** What the address of the queue asks for: view, filters, order. */
    query: json<Record<string, string>>().notNull(),
    firstAt: moment(),
    createdAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex('one_view_a_name').on(t.moderatorId, t.name),
    uniqueIndex('one_first_view_a_moderator').on(t.moderatorId).where(sql`${t.firstAt} is not null`),
  ],
)
