import { sql } from 'drizzle-orm'
import { check, count, index, json, moment, table, text } from '#db/columns'

/** What happened, one row a command. Append-only: the database refuses update and delete. */
export const events = table(
  'events',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    actorKind: text({ enum: ['person', 'visitor', 'system'] }).notNull(),
    actorId: text(),
    at: moment().notNull(),
    detailsHash: text().notNull(),
  },
  (t) => [
    index('events_by_subject').on(t.subjectId, t.at),
    index('events_by_actor').on(t.actorId, t.at),
    check('people_are_named', sql`(${t.actorKind} = 'person') = (${t.actorId} is not null)`),
  ],
)

/** The details of an event with their salt. Erasing a person may empty a row; the chain holds only its hash. */
export const eventDetails = table('event_details', {
  eventId: text()
    .primaryKey()
    .references(() => events.id),
  salt: text(),
  details: json<Record<string, unknown>>(),
})

/** Events that are committed and not yet numbered; the sealer empties it. */
export const unsealedEvents = table(
  'unsealed_events',
  {
    eventId: text()
      .primaryKey()
      .references(() => events.id),
    at: moment().notNull(),
  },
  (t) => [index('unsealed_in_order').on(t.at, t.eventId)],
)

/** The gap-free number and the chained hash that the sealer gives to each event. Append-only; readers follow the number. */
export const eventSeals = table('event_seals', {
  number: count().primaryKey(),
  eventId: text()
    .notNull()
    .unique()
    .references(() => events.id),
  previousHash: text().notNull(),
  hash: text().notNull(),
})

/** How far each reader of events has read. */
export const cursors = table('cursors', {
  reader: text().primaryKey(),
  number: count().notNull(),
})
