import { asc, eq, gt } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { cursors, eventDetails, eventSeals, events } from '#db/schema/events'
import { notify } from '#domain/notifications'
import type { Task } from './run.server.ts'

const reader = 'notifications'

/** Hands each sealed event to notifications once: event and cursor move in one transaction, so a crash repeats nothing. */
export const relay: Task = async ({ store, settings }, now) => {
  const after = await cursorOf(store.read)
  const next = await nextEvent(store.read, after)
  if (!next) return false

  await store.transact(async (tx) => {
    // Somebody else may have handed it on meanwhile, the operator's command for instance: then nobody gets a second mail.
    if ((await cursorOf(tx)) !== after) return
    await notify(tx, next, { now, baseUrl: settings.baseUrl })
    await tx
      .insert(cursors)
      .values({ reader, number: next.number })
      .onConflictDoUpdate({ target: cursors.reader, set: { number: next.number } })
  })
  return true
}

async function cursorOf(db: Pick<Tx, 'select'>): Promise<number> {
  const [cursor] = await db.select().from(cursors).where(eq(cursors.reader, reader))
  return cursor?.number ?? 0
}

async function nextEvent(db: Pick<Tx, 'select'>, after: number) {
  const [row] = await db
    .select({ number: eventSeals.number, event: events, details: eventDetails.details })
    .from(eventSeals)
    .innerJoin(events, eq(events.id, eventSeals.eventId))
    .leftJoin(eventDetails, eq(eventDetails.eventId, events.id))
    .where(gt(eventSeals.number, after))
    .orderBy(asc(eventSeals.number))
    .limit(1)
  return row && { ...row.event, number: row.number, details: row.details ?? {} }
}
