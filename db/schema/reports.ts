import { sql } from 'drizzle-orm'
import { check, count, index, moment, primaryKey, table, text } from '#db/columns'
import { harmCodes } from '#domain/reports/harms'
import { audiences, groupAttributes, hazardClasses, reportDepths, reportKinds, reportStates, tracks } from '#domain/reports/model'
import { people } from './accounts.ts'
import { releases, systems } from './systems.ts'

/** What a person submits about a system. Most columns may be empty while it is a draft. */
export const reports = table(
  'reports',
  {
    id: text().primaryKey(),
    authorId: text()
      .notNull()
      .references(() => people.id),
    state: text({ enum: reportStates }).notNull(),
    kind: text({ enum: reportKinds }),
    depth: text({ enum: reportDepths }).notNull(),
    systemId: text().references(() => systems.id),
    releaseId: text().references(() => releases.id),
    /** A system that is not listed, as the reporter names it; submission makes an unconfirmed system of it. */
    unlistedName: text(),
    unlistedDeveloper: text(),
    unlistedLink: text(),
    title: text().notNull().default(''),
    body: text().notNull().default(''),
    track: text({ enum: tracks }),
    language: text().notNull().default('en'),
    /** What a reader should be warned of, in words. */
    warning: text(),
    hazard: text({ enum: hazardClasses }),
    version: count().notNull().default(1),
    createdAt: moment().notNull(),
    savedAt: moment().notNull(),
    submittedAt: moment(),
    /** When its author last changed what had been submitted. */
    editedAt: moment(),
    /** When the present state began. */
    movedAt: moment().notNull(),
    /** Milliseconds, all together, in which nothing was asked of moderators: their clock stood still. */
    restedFor: count().notNull().default(0),
  },
  (t) => [
    index('reports_of_author').on(t.authorId, t.savedAt),
    index('reports_by_state').on(t.state, t.submittedAt, t.id),
    index('reports_on_system').on(t.systemId, t.state),
    check(
      'submitted_reports_are_complete',
      sql`${t.submittedAt} is null or (${t.kind} is not null and ${t.systemId} is not null and ${t.track} is not null and ${t.title} <> '' and ${t.body} <> '')`,
    ),
    check('only_drafts_are_unsubmitted', sql`${t.state} in ('draft', 'withdrawn') or ${t.submittedAt} is not null`),
  ],
)

/** The harms a report names. */
export const reportHarms = table(
  'report_harms',
  {
    reportId: text()
      .notNull()
      .references(() => reports.id),
    harm: text({ enum: harmCodes }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.harm] }), index('reports_by_harm').on(t.harm)],
)

/** Who is affected: an attribute, and in the reporter's words which group. */
export const reportGroups = table(
  'report_groups',
  {
    reportId: text()
      .notNull()
      .references(() => reports.id),
    attribute: text({ enum: groupAttributes }).notNull(),
    detail: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.attribute] }), index('reports_by_group').on(t.attribute)],
)

/** What lets others try again, as far as the release's access level allows it, and the use restriction that was breached. */
export const reportParticulars = table('report_particulars', {
  reportId: text()
    .primaryKey()
    .references(() => reports.id),
  triedOn: text().notNull().default(''),
  modelVersion: text().notNull().default(''),
  parameters: text().notNull().default(''),
  weightsHash: text().notNull().default(''),
  seed: text().notNull().default(''),
  script: text().notNull().default(''),
  restriction: text().notNull().default(''),
})

/** The talk beside a report, shared or among moderators. */
export const reportComments = table(
  'report_comments',
  {
    id: text().primaryKey(),
    reportId: text()
      .notNull()
      .references(() => reports.id),
    authorId: text()
      .notNull()
      .references(() => people.id),
    audience: text({ enum: audiences }).notNull(),
    body: text().notNull(),
    at: moment().notNull(),
    editedAt: moment(),
  },
  (t) => [index('comments_in_order').on(t.reportId, t.at)],
)
