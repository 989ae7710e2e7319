import { sql } from 'drizzle-orm'
import { check, count, index, moment, primaryKey, table, text } from '#db/columns'
import { accounts } from '#domain/ledger/model'
import { people } from './accounts.ts'

/** One movement of money, and the hash that chains it to the one before. Append-only; its key makes it happen once. */
export const ledgerTransfers = table('ledger_transfers', {
  number: count().primaryKey(),
  key: text().notNull().unique(),
  /** What it is about, in words: the reference of the bank, or why. */
  note: text().notNull(),
  at: moment().notNull(),
  actorId: text().references(() => people.id),
  hash: text().notNull(),
})

/** The two sides of a movement: what one place gives is what another gets. Append-only. */
export const ledgerLines = table(
  'ledger_lines',
  {
    transfer: count()
      .notNull()
      .references(() => ledgerTransfers.number),
    side: text({ enum: ['from', 'to'] }).notNull(),
    /** Programmes stand a floor above, so this names one without a reference. */
    programmeId: text().notNull(),
    account: text({ enum: accounts }).notNull(),
    /** The award or the payment that it is for; empty where it is nobody’s yet. */
    purpose: text().notNull(),
    currency: text().notNull(),
    minor: count().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.transfer, t.side] }),
    index('lines_of_place').on(t.programmeId, t.account, t.purpose, t.currency, t.minor),
    check('one_side_gives_the_other_gets', sql`(${t.side} = 'to') = (${t.minor} > 0) and ${t.minor} <> 0`),
  ],
)
