import { index, moment, table, text } from '#db/columns'
import { answerUses } from '#domain/answers/model'
import { people } from './accounts.ts'

/** A text that moderators keep to say the same thing alike: shared by all of them, filled in where it is used. */
export const reusableAnswers = table(
  'reusable_answers',
  {
    id: text().primaryKey(),
    use: text({ enum: answerUses }).notNull(),
    name: text().notNull(),
    body: text().notNull(),
    /** When somebody took it away; what it once said stays. */
    retiredAt: moment(),
    editedBy: text()
      .notNull()
      .references(() => people.id),
    editedAt: moment().notNull(),
  },
  (t) => [index('answers_by_use').on(t.use, t.name)],
)
