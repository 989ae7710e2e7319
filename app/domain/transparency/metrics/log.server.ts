import { and, eq, lt } from 'drizzle-orm'
import { eventSeals, events } from '#db/schema/events'
import { type Metric, rowCount, within } from '../counting.server.ts'

const ofEvent = (id: string, type: string, group: Metric['group'], title: string, definition: string): Metric => ({
  id,
  group,
  title,
  definition,
  count: async (db, period) => {
    const [row] = await db
      .select({ count: rowCount })
      .from(events)
      .where(and(eq(events.type, type), within(events.at, period)))
    return { total: row?.count ?? 0 }
  },
})

/** Counts of the log itself, and of what only the log keeps. */
export const logMetrics: readonly Metric[] = [
  ofEvent(
    'T3',
    'notice.sent',
    'Flags and notices',
    'Notices of illegal content',
    'Notices by the day they were sent, with or without an account.',
  ),
  ofEvent('T5', 'flag.raised', 'Flags and notices', 'Flags by members', 'Flags by the day they were raised, whatever came of them.'),
  {
    id: 'T30',
    group: 'The log',
    title: 'Events recorded',
    definition: 'What happened here, one event for each command. The length of the chain is that at the end of the month.',
    count: async (db, period) => {
      const [row] = await db.select({ count: rowCount }).from(events).where(within(events.at, period))
      const [chain] = await db
        .select({ count: rowCount })
        .from(eventSeals)
        .innerJoin(events, eq(events.id, eventSeals.eventId))
        .where(lt(events.at, period.to))
      return { total: row?.count ?? 0, asides: [{ name: 'in the chain at the end', value: chain?.count ?? 0 }] }
    },
  },
  ofEvent(
    'T30a',
    'sensitive.read',
    'The log',
    'Reads of the sensitive',
    'How often somebody opened what is kept from most; each is recorded with who and why.',
  ),
  ofEvent(
    'T30b',
    'access.refused',
    'The log',
    'Refused acts of staff',
    'How often a member of staff was refused something, which is recorded.',
  ),
  ofEvent(
    'T30c',
    'opening.made',
    'The log',
    'Openings with a reason',
    'How often an admin gave a reason to read one private thing for an hour.',
  ),
]
