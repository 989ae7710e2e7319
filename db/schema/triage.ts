import { sql } from 'drizzle-orm'
import { check, index, json, moment, table, text, uniqueIndex } from '#db/columns'
import { severities } from '#domain/reports/model'
import { rejectionReasons, verdicts } from '#domain/triage/model'
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
