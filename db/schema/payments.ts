import { sql } from 'drizzle-orm'
import { check, index, moment, primaryKey, table, text, uniqueIndex } from '#db/columns'
import { orderStates, providerCodes } from '#domain/payments/model'
import { people } from './accounts.ts'
import { payouts } from './bounties.ts'

/** Under what a person is paid elsewhere. It says nothing about them, and we know nothing of the account behind it. */
export const payeeReferences = table('payee_references', {
  personId: text()
    .primaryKey()
    .references(() => people.id),
  reference: text().notNull().unique(),
  madeAt: moment().notNull(),
})

/** Payments that were handed to whoever carries them out, together. */
export const paymentFiles = table(
  'payment_files',
  {
    id: text().primaryKey(),
    provider: text({ enum: providerCodes }).notNull(),
    madeById: text()
      .notNull()
      .references(() => people.id),
    madeAt: moment().notNull(),
  },
  (t) => [index('payment_files_by_date').on(t.madeAt, t.id)],
)

/** One payout in a payment file. It is on its way in one file at most; the database sees to it. */
export const paymentOrders = table(
  'payment_orders',
  {
    fileId: text()
      .notNull()
      .references(() => paymentFiles.id),
    payoutId: text()
      .notNull()
      .references(() => payouts.id),
    state: text({ enum: orderStates }).notNull(),
    endedAt: moment(),
    /** The reference under which it was paid, or why it was not. */
    outcome: text(),
  },
  (t) => [
    primaryKey({ columns: [t.fileId, t.payoutId] }),
    uniqueIndex('one_order_on_its_way').on(t.payoutId).where(sql`${t.state} = 'sent'`),
    check('ended_orders_say_how', sql`(${t.state} = 'sent') = (${t.endedAt} is null) and (${t.state} = 'sent') = (${t.outcome} is null)`),
  ],
)
