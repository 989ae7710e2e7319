import { sql } from 'drizzle-orm'
import { check, index, moment, table, text, uniqueIndex } from '#db/columns'
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
