import { count, index, moment, primaryKey, table, text } from '#db/columns'
import { people } from './accounts.ts'
import { events } from './events.ts'

/** What a person is told of: one event, once. */
export const notifications = table(
  'notifications',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    eventId: text()
      .notNull()
      .references(() => events.id),
    /** The seal's number: newest first, without gaps. */
    number: count().notNull(),
    sentence: text().notNull(),
    path: text().notNull(),
    at: moment().notNull(),
    readAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.eventId] }),
    index('inbox_newest').on(t.personId, t.number),
    index('inbox_unread').on(t.personId, t.readAt),
  ],
)
