import { inArray, type SQL } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { eventDetails, events } from '#db/schema/events'

/** Empties the details of some events. The rows stay, and the chain holds only salted hashes, so the log is as whole as before. */
export async function emptyDetails(tx: Tx, which: SQL): Promise<void> {
  const chosen = tx.select({ id: events.id }).from(events).where(which)
  await tx.update(eventDetails).set({ salt: null, details: null }).where(inArray(eventDetails.eventId, chosen))
}
