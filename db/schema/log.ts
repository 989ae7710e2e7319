import { sql } from 'drizzle-orm'
import { check, count, index, moment, table, text } from '#db/columns'
import { openableTypes } from '#domain/log/model'
import { people } from './accounts.ts'

/** What was signed and published of the chain: how many events it counts, the last hash, when. Append-only. */
export const checkpoints = table('checkpoints', {
  number: count().primaryKey(),
  count: count().notNull(),
  head: text().notNull(),
  at: moment().notNull(),
  /** The public key that verifies it, so that a copy can be checked on its own. */
  publicKey: text().notNull(),
  signature: text().notNull(),
})

/** An admin's reason to read something private that is nobody's business otherwise; it opens that one thing for an hour. */
export const openings = table(
  'openings',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    subjectType: text({ enum: openableTypes }).notNull(),
    subjectId: text().notNull(),
    reason: text().notNull(),
    at: moment().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [index('openings_of_person').on(t.personId, t.subjectId), check('openings_end', sql`${t.expiresAt} > ${t.at}`)],
)
