import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { eventDetails, events } from '#db/schema/events'

export type Happening = {
  id: string
  type: string
  subjectId: string
  at: Date
  actor: { kind: 'person' | 'visitor' | 'system'; id: string | null; handle: string | null }
  /** Empty once erased. */
  details: Record<string, unknown>
}

const atMost = 200

/** What happened to some subjects, oldest first: the latest 200 at most would hide the beginning, so the first 200. */
export async function listHistory(db: Db, subjectIds: string[]): Promise<Happening[]> {
  if (subjectIds.length === 0) return []
  const rows = await db
    .select({ event: events, details: eventDetails.details, handle: people.handle })
    .from(events)
    .leftJoin(eventDetails, eq(eventDetails.eventId, events.id))
    .leftJoin(people, eq(people.id, events.actorId))
    .where(inArray(events.subjectId, subjectIds))
    .orderBy(asc(events.at), asc(events.id))
    .limit(atMost)

  return rows.map(({ event, details, handle }) => ({
    id: event.id,
    type: event.type,
    subjectId: event.subjectId,
    at: event.at,
    actor: { kind: event.actorKind, id: event.actorId, handle },
    details: details ?? {},
  }))
}
