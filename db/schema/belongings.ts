import { sql } from 'drizzle-orm'
import { check, count, index, moment, table, text, uniqueIndex } from '#db/columns'
import { people } from './accounts.ts'
import { jobs } from './technical.ts'

/** A copy of all that is one person's: asked for, made by a job, there for a week. One is in the making for a person at most. */
export const copies = table(
  'copies',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    jobId: text()
      .notNull()
      .references(() => jobs.id),
    askedAt: moment().notNull(),
    readyAt: moment(),
    bytes: count(),
    expiresAt: moment(),
    /** When its file was removed, or making it was given up. */
    droppedAt: moment(),
  },
  (t) => [
    uniqueIndex('one_copy_in_the_making').on(t.personId).where(sql`${t.readyAt} is null and ${t.droppedAt} is null`),
    index('copies_of_person').on(t.personId, t.askedAt),
    index('copies_expiring').on(t.droppedAt, t.expiresAt),
    check('ready_copies_end', sql`(${t.readyAt} is null) = (${t.expiresAt} is null)`),
  ],
)
