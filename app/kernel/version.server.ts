import { desc } from 'drizzle-orm'
import type { Db, Store } from '#db/open.server'
import { eventSeals, unsealedEvents } from '#db/schema/events'
import { checkpoints } from '#db/schema/log'

/**
 * The version of everything that can be read: how many events there are, and checkpoints, which are published without one. Every other
 * change of what people see records an event in its own transaction, so it moves with the change; sessions, buckets, mails and seals do not
 * move it. Asks only when something was committed.
 */
export function versionOf(store: Store): () => Promise<number> {
  let known: { stamp: number; version: Promise<number> } | null = null
  return () => {
    const stamp = store.stamp()
    if (stamp === null) return countChanges(store.read)
    if (known?.stamp !== stamp) known = { stamp, version: countChanges(store.read) }
    return known.version
  }
}

/** Sealed and unsealed events together: sealing moves an event from one to the other in one transaction. */
async function countChanges(db: Db): Promise<number> {
  const [last] = await db.select({ number: eventSeals.number }).from(eventSeals).orderBy(desc(eventSeals.number)).limit(1)
  const [signed] = await db.select({ number: checkpoints.number }).from(checkpoints).orderBy(desc(checkpoints.number)).limit(1)
  return (last?.number ?? 0) + (await db.$count(unsealedEvents)) + (signed?.number ?? 0)
}
