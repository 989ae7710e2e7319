import { inArray } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { notifications } from '#db/schema/notifications'
import { queueMail } from '#kernel/outbox.server'
import { audience } from './audience.server.ts'
import type { Sealed, Telling } from './telling.server.ts'

/** Tells those whom a sealed event concerns, each once: a line in their inbox and, where it matters soon, a mail. */
export async function notify(tx: Tx, event: Sealed, { now, baseUrl }: { now: Date; baseUrl: string }): Promise<void> {
  const told = new Set<string>()
  for (const telling of await tellingsOf(tx, event)) {
    const fresh = [...new Set(telling.people)].filter((id) => !told.has(id) && (telling.isForActorToo || id !== event.actorId))
    if (fresh.length === 0) continue

    for (const id of fresh) told.add(id)
    await tx
      .insert(notifications)
      .values(fresh.map((personId) => line(personId, event, telling)))
      .onConflictDoNothing()
    if (telling.byMail) await sendTo(tx, fresh, telling, { now, baseUrl })
  }
}

async function tellingsOf(tx: Tx, event: Sealed): Promise<Telling[]> {
  if (!Object.hasOwn(audience, event.type)) throw new Error(`Nobody has said who hears of ${event.type}`)
  return audience[event.type as keyof typeof audience](tx, event)
}

function line(personId: string, event: Sealed, { sentence, path }: Telling) {
  return { personId, eventId: event.id, number: event.number, sentence, path, at: event.at }
}

async function sendTo(tx: Tx, ids: string[], { sentence, path }: Telling, { now, baseUrl }: { now: Date; baseUrl: string }): Promise<void> {
  const readers = await tx
    .select({ handle: people.handle, email: people.email, confirmedAt: people.confirmedAt })
    .from(people)
    .where(inArray(people.id, ids))
  for (const { handle, email, confirmedAt } of readers) {
    // An address that nobody confirmed may be somebody else's.
    if (!confirmedAt) continue
    const text = `Hello ${handle},\n\n${sentence}\n\nRead it here:\n${baseUrl}${path}\n\nCounterweight: bias on the record\n`
    await queueMail(tx, now, { address: email, subject: sentence.replace(/\.$/, '').slice(0, 140), text })
  }
}
