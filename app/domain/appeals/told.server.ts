import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { events } from '#db/schema/events'
import { notifications } from '#db/schema/notifications'
import type { FoundAppeal } from './records.server.ts'

/** Who was told of what is appealed, beside the appellant: they are told of the outcome too. */
export async function toldBefore(db: Db, { matter, appellantId }: FoundAppeal): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: notifications.personId })
    .from(notifications)
    .innerJoin(events, eq(events.id, notifications.eventId))
    .where(and(inArray(events.subjectId, matter.toldOf ?? matter.subjectIds), ne(notifications.personId, appellantId)))
    .limit(200)
  return rows.map(({ id }) => id)
}
