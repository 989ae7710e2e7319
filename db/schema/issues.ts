import { sql } from 'drizzle-orm'
import { check, index, json, moment, primaryKey, table, text, uniqueIndex } from '#db/columns'
import { issueMoves, issueStates, joinRoles, publicationStates, releaseStatuses, type SharingQuestion } from '#domain/issues/model'
import { hazardClasses, reportKinds, severities, tracks } from '#domain/reports/model'
import { people } from './accounts.ts'
import { reports } from './reports.ts'
import { releases, systems } from './systems.ts'

/** The flaw itself, on one system: what owners track. */
export const issues = table(
  'issues',
  {
    id: text().primaryKey(),
    publicId: text().notNull().unique(),
    systemId: text()
      .notNull()
      .references(() => systems.id),
    kind: text({ enum: reportKinds }).notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    /** The finding of the first report's evidence, as its sentence stood when the issue was opened. */
    finding: text(),
    warning: text(),
    language: text().notNull(),
    state: text({ enum: issueStates }).notNull(),
    severity: text({ enum: severities }).notNull(),
    hazard: text({ enum: hazardClasses }).notNull(),
    track: text({ enum: tracks }).notNull(),
    publication: text({ enum: publicationStates }).notNull(),
    openedAt: moment().notNull(),
    /** When the state last changed. */
    movedAt: moment().notNull(),
    /** Until when a risk is accepted or an answer is deferred. */
    until: moment(),
    notifiedAt: moment(),
    /** When the next step follows if the owner goes on saying nothing. */
    silenceDueAt: moment(),
    answeredAt: moment(),
    resolvedAt: moment(),
    publishedAt: moment(),
  },
  (t) => [
    index('issues_on_system').on(t.systemId, t.state, t.openedAt),
    // The conditions stand word for word in the queries: SQLite takes a partial index only then (see issues/boards.server.ts).
    index('issues_listed').on(t.publishedAt, t.id).where(sql`${t.publication} in ('limited', 'full')`),
    index('issues_open_on_system')
      .on(t.systemId, t.openedAt)
      .where(sql`${t.publication} in ('limited', 'full') and ${t.state} not in ('resolved', 'dismissed')`),
    index('issues_unanswered')
      .on(t.notifiedAt)
      .where(
        sql`${t.publication} in ('limited', 'full') and ${t.state} not in ('resolved', 'dismissed') and ${t.answeredAt} is null and ${t.notifiedAt} is not null`,
      ),
    index('issues_answered')
      .on(t.answeredAt, t.notifiedAt)
      .where(sql`${t.publication} in ('limited', 'full') and ${t.answeredAt} is not null and ${t.notifiedAt} is not null`),
    index('issues_by_age').on(t.systemId, t.openedAt),
    index('issues_named').on(t.systemId, t.notifiedAt).where(sql`${t.publication} = 'stub'`),
    index('issues_silent').on(t.silenceDueAt).where(sql`${t.silenceDueAt} is not null`),
    index('issues_due').on(t.until).where(sql`${t.until} is not null`),
    check('published_issues_have_a_date', sql`${t.publication} in ('private', 'withdrawn') or ${t.publishedAt} is not null`),
    check('hazards_stay_private', sql`${t.publication} <> 'full' or ${t.hazard} in ('H0', 'H1')`),
    check('waiting_states_have_an_end', sql`(${t.state} in ('risk_accepted', 'deferred')) = (${t.until} is not null)`),
  ],
)

/** Reports joined to an issue; a report belongs to one issue at a time. */
export const issueReports = table(
  'issue_reports',
  {
    issueId: text()
      .notNull()
      .references(() => issues.id),
    reportId: text()
      .primaryKey()
      .references(() => reports.id),
    role: text({ enum: joinRoles }).notNull(),
    joinedAt: moment().notNull(),
  },
  (t) => [
    index('reports_of_issue').on(t.issueId, t.joinedAt),
    uniqueIndex('one_original_an_issue').on(t.issueId).where(sql`${t.role} = 'original'`),
  ],
)

/** The status of an issue for each release of its system. */
export const issueReleases = table(
  'issue_releases',
  {
    issueId: text()
      .notNull()
      .references(() => issues.id),
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    status: text({ enum: releaseStatuses }).notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.issueId, t.releaseId] })],
)

/** What owners and moderators said with each move: the right of reply, shown beside the issue. */
export const issueAnswers = table(
  'issue_answers',
  {
    id: text().primaryKey(),
    issueId: text()
      .notNull()
      .references(() => issues.id),
    move: text({ enum: issueMoves }).notNull(),
    fromState: text({ enum: issueStates }).notNull(),
    toState: text({ enum: issueStates }).notNull(),
    byOwner: text(),
    personId: text()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    releaseId: text().references(() => releases.id),
    until: moment(),
    at: moment().notNull(),
  },
  (t) => [index('answers_of_issue').on(t.issueId, t.at)],
)

/** The sharing check behind each publication. */
export const sharingChecks = table('sharing_checks', {
  id: text().primaryKey(),
  issueId: text()
    .notNull()
    .references(() => issues.id),
  answers: json<Record<SharingQuestion, true>>().notNull(),
  checkedBy: text()
    .notNull()
    .references(() => people.id),
  at: moment().notNull(),
})

/** A published issue that somebody whose report is in it shows on their page. */
export const shownIssues = table(
  'shown_issues',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    issueId: text()
      .notNull()
      .references(() => issues.id),
    shownAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.issueId] })],
)
