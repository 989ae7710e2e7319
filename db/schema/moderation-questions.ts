import { sql } from 'drizzle-orm'
import { check, index, moment, table, text, uniqueIndex } from '#db/columns'
import { askedParties } from '#domain/moderation/model'
import { people } from './accounts.ts'
import { cases } from './moderation.ts'

/** What a moderator asked before deciding, and the answer. A case waits for one at a time. */
export const caseQuestions = table(
  'case_questions',
  {
    id: text().primaryKey(),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    askedBy: text()
      .notNull()
      .references(() => people.id),
    of: text({ enum: askedParties }).notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    at: moment().notNull(),
    until: moment().notNull(),
    answer: text(),
    /** When it was answered, or nobody waited any longer. */
    endedAt: moment(),
  },
  (t) => [
    uniqueIndex('one_open_question_a_case').on(t.caseId).where(sql`${t.endedAt} is null`),
    index('questions_ending').on(t.endedAt, t.until),
    check('nobody_asks_themself', sql`${t.askedBy} <> ${t.personId}`),
    check('answers_have_a_date', sql`${t.answer} is null or ${t.endedAt} is not null`),
  ],
)
