import { sql } from 'drizzle-orm'
import { check, index, moment, table, text, uniqueIndex } from '#db/columns'
import { appealStates, appealSubjects, inadmissibleReasons } from '#domain/appeals/model'
import { people } from './accounts.ts'

/** A plea against one decision by one person who is affected by it. One of them is open at most; the database sees to it. */
export const appeals = table(
  'appeals',
  {
    id: text().primaryKey(),
    appellantId: text()
      .notNull()
      .references(() => people.id),
    subjectType: text({ enum: appealSubjects }).notNull(),
    subjectId: text().notNull(),
    /** What is decided again: a decision, or the refusal of one report or flag. A sanction and its decision are the same matter. */
    matter: text().notNull(),
    /** What the list and the mails call it. */
    title: text().notNull(),
    state: text({ enum: appealStates }).notNull(),
    text: text().notNull(),
    filedAt: moment().notNull(),
    dueAt: moment().notNull(),
    reviewerId: text().references(() => people.id),
    /** When the answer was so late that the sanction was stayed. */
    escalatedAt: moment(),
    decidedAt: moment(),
    reasons: text(),
    inadmissible: text({ enum: inadmissibleReasons }),
  },
  (t) => [
    uniqueIndex('one_open_appeal_of_a_person').on(t.appellantId, t.matter).where(sql`${t.state} in ('filed', 'assigned')`),
    // A score is every author's, so one appeal is heard for all of them.
    uniqueIndex('one_open_appeal_of_a_score').on(t.matter).where(sql`${t.subjectType} = 'score' and ${t.state} in ('filed', 'assigned')`),
    index('appeals_on_matter').on(t.matter, t.filedAt),
    index('appeals_due').on(t.state, t.dueAt, t.id),
    index('appeals_of_person').on(t.appellantId, t.filedAt),
    check('closed_appeals_have_a_date', sql`(${t.state} in ('filed', 'assigned')) = (${t.decidedAt} is null)`),
    check('assigned_means_a_reviewer', sql`${t.state} <> 'assigned' or ${t.reviewerId} is not null`),
    check(
      'decided_appeals_have_reasons',
      sql`${t.state} not in ('upheld', 'overturned', 'modified') or (${t.reasons} is not null and ${t.reviewerId} is not null)`,
    ),
    check('inadmissible_means_a_reason', sql`(${t.state} = 'inadmissible') = (${t.inadmissible} is not null)`),
    check('nobody_decides_their_own_appeal', sql`${t.reviewerId} is null or ${t.reviewerId} <> ${t.appellantId}`),
  ],
)

/** What was said after the filing: added, never changed. */
export const appealStatements = table(
  'appeal_statements',
  {
    id: text().primaryKey(),
    appealId: text()
      .notNull()
      .references(() => appeals.id),
    authorId: text()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    at: moment().notNull(),
  },
  (t) => [index('appeal_statements_in_order').on(t.appealId, t.at)],
)
