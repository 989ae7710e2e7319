import { sql } from 'drizzle-orm'
import { check, index, moment, table, text, uniqueIndex } from '#db/columns'
import { repairStates } from '#domain/repairs/model'
import { people } from './accounts.ts'
import { contentSnapshots } from './moderation.ts'
import { decisions } from './moderation-decisions.ts'

/** What an author mended after a decision, and what came of asking that its measure be lifted. One waits for a decision; the database sees to it. */
export const repairs = table(
  'repairs',
  {
    id: text().primaryKey(),
    decisionId: text()
      .notNull()
      .references(() => decisions.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    state: text({ enum: repairStates }).notNull(),
    /** The mended words, kept beside those that were decided on. */
    mendedId: text()
      .notNull()
      .references(() => contentSnapshots.id),
    /** What they changed, in a sentence of theirs. */
    said: text().notNull(),
    askedAt: moment().notNull(),
    endedAt: moment(),
    answeredBy: text().references(() => people.id),
    /** What the moderator wrote: why it is lifted, or what is still missing. */
    answer: text(),
  },
  (t) => [
    uniqueIndex('one_open_repair_a_decision').on(t.decisionId).where(sql`${t.state} = 'asked'`),
    index('repairs_of_decision').on(t.decisionId, t.askedAt),
    index('repairs_of_person').on(t.personId, t.id),
    index('repairs_waiting').on(t.state, t.askedAt, t.id),
    index('repairs_by_end').on(t.state, t.endedAt),
    check('open_repairs_have_no_end', sql`(${t.state} = 'asked') = (${t.endedAt} is null)`),
    check('answered_repairs_have_an_answer', sql`(${t.state} in ('lifted', 'declined')) = (${t.answeredBy} is not null)`),
    check('nobody_answers_their_own_repair', sql`${t.answeredBy} is null or ${t.answeredBy} <> ${t.personId}`),
  ],
)
