import { sql } from 'drizzle-orm'
import { check, count, index, json, moment, real, table, text, uniqueIndex } from '#db/columns'
import { type Conflict, panelStates } from '#domain/grading/model'
import type { Ratings } from '#domain/rubrics/model'
import { people } from './accounts.ts'
import { entries } from './programmes.ts'
import { rubricVersions } from './rubrics.ts'

/** The graders of one entry in one round, together: when they were asked, whether their grades are revealed, and the score that was settled. */
export const gradingPanels = table(
  'grading_panels',
  {
    id: text().primaryKey(),
    entryId: text()
      .notNull()
      .references(() => entries.id),
    /** 2 where the score was appealed and other graders grade it anew. */
    round: count().notNull().default(1),
    rubricVersionId: text()
      .notNull()
      .references(() => rubricVersions.id),
    state: text({ enum: panelStates }).notNull(),
    assignedById: text()
      .notNull()
      .references(() => people.id),
    assignedAt: moment().notNull(),
    /** How many graders could not be asked, by the reason. */
    leftOut: json<Partial<Record<Conflict, number>>>().notNull(),
    revealedAt: moment(),
    settledAt: moment(),
    score: real(),
    ratings: json<Ratings>(),
    adjudicatorId: text().references(() => people.id),
    /** The adjudicator's ratings, of the criteria that were over their limit. */
    ruled: json<Ratings>(),
    rulingReasons: text(),
  },
  (t) => [
    uniqueIndex('one_panel_an_entry_and_round').on(t.entryId, t.round),
    index('panels_by_state').on(t.state, t.assignedAt),
    check(
      'settled_panels_have_a_score',
      sql`(${t.state} = 'settled') = (${t.score} is not null) and (${t.score} is null) = (${t.settledAt} is null)`,
    ),
    check('grades_are_revealed_once_all_are_in', sql`(${t.state} = 'grading') = (${t.revealedAt} is null)`),
    check('rulings_have_reasons', sql`(${t.adjudicatorId} is null) = (${t.rulingReasons} is null)`),
  ],
)

/** One grader's place on a panel, with what they save while they grade and what they submitted. Once submitted it never changes. */
export const gradingSeats = table(
  'grading_seats',
  {
    id: text().primaryKey(),
    panelId: text()
      .notNull()
      .references(() => gradingPanels.id),
    graderId: text()
      .notNull()
      .references(() => people.id),
    since: moment().notNull(),
    draft: json<{ ratings: Record<string, number>; reasons: string }>(),
    /** Counts the saves, so that a second window does not overwrite the first unseen. */
    draftVersion: count().notNull().default(0),
    ratings: json<Ratings>(),
    reasons: text(),
    submittedAt: moment(),
    removedAt: moment(),
    removedReason: text(),
  },
  (t) => [
    uniqueIndex('one_seat_a_grader').on(t.panelId, t.graderId),
    index('seats_of_grader').on(t.graderId, t.since),
    check(
      'submitted_grades_are_whole',
      sql`(${t.submittedAt} is null) = (${t.ratings} is null) and (${t.submittedAt} is null) = (${t.reasons} is null)`,
    ),
    check('removed_graders_have_a_reason', sql`(${t.removedAt} is null) = (${t.removedReason} is null)`),
    check('who_submitted_stays', sql`${t.removedAt} is null or ${t.submittedAt} is null`),
  ],
)

/** That the score of an entry is graded anew, once, because an author appealed it. */
export const regradings = table(
  'regradings',
  {
    entryId: text()
      .primaryKey()
      .references(() => entries.id),
    askedAt: moment().notNull(),
    /** When the appeal was taken back or decided. Filed again, the same regrading goes on. */
    endedAt: moment(),
    /** From then on the second score counts. */
    countsFrom: moment(),
  },
  (t) => [
    index('open_regradings').on(t.endedAt, t.askedAt),
    check('only_what_has_ended_counts', sql`${t.countsFrom} is null or ${t.endedAt} is not null`),
  ],
)
