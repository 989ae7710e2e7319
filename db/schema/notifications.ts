import { count, index, moment, primaryKey, table, text } from '#db/columns'
import { mailChoices, topics } from '#domain/notifications/model'
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
    topic: text({ enum: topics }).notNull().default('account'),
    /** When it goes out with the mail of a day; null where it has its own mail, none, or went out. */
    digestAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.eventId] }),
    index('inbox_newest').on(t.personId, t.number),
    index('inbox_unread').on(t.personId, t.readAt),
    index('inbox_by_topic').on(t.personId, t.topic, t.number),
    index('digests_due').on(t.digestAt),
  ],
)

/** How a person wants a topic by mail, and the secret of the link that turns it off. */
export const mailPreferences = table(
  'mail_preferences',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    topic: text({ enum: topics }).notNull(),
    choice: text({ enum: mailChoices }).notNull(),
    secret: text().notNull().unique(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.topic] })],
)
