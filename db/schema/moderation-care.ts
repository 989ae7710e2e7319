import { sql } from 'drizzle-orm'
import { check, index, moment, primaryKey, table, text, uniqueIndex } from '#db/columns'
import { unsealingStates } from '#domain/moderation/model'
import { hazardClasses } from '#domain/reports/model'
import { people } from './accounts.ts'
import { cases } from './moderation.ts'

/** The classes that a moderator asked not to be given. Nothing says why, and nothing counts it. */
export const sparedHazards = table(
  'spared_hazards',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    hazard: text({ enum: hazardClasses }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.hazard] })],
)

/** Two hazard reviewers who open what is sealed in a case: one asks, another agrees, and both see it for an hour. */
export const unsealings = table(
  'unsealings',
  {
    id: text().primaryKey(),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    state: text({ enum: unsealingStates }).notNull(),
    reason: text().notNull(),
    askedBy: text()
      .notNull()
      .references(() => people.id),
    askedAt: moment().notNull(),
    agreedBy: text().references(() => people.id),
    /** While it is asked: until when somebody may agree. Afterwards: until when the two see it. */
    until: moment().notNull(),
  },
  (t) => [
    uniqueIndex('one_unsealing_is_asked').on(t.caseId).where(sql`${t.state} = 'asked'`),
    index('unsealings_of_case').on(t.caseId, t.askedAt),
    check('nobody_unseals_alone', sql`${t.agreedBy} is null or ${t.agreedBy} <> ${t.askedBy}`),
    check('agreed_means_by_somebody', sql`(${t.state} = 'agreed') = (${t.agreedBy} is not null)`),
  ],
)
