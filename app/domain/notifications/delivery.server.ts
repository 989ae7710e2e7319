import { and, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { notifications } from '#db/schema/notifications'
import { queueMail } from '#kernel/outbox.server'
import { paths } from '#kernel/paths'
import { audience } from './audience.server.ts'
import { type MailChoice, nextDigest, type Topic, topicOf } from './model.ts'
import { forget, subscriptionsTo } from './preferences.server.ts'
import type { Sealed, Telling } from './telling.server.ts'

/** Tells those whom a sealed event concerns, each once: a line in their inbox and, where it matters soon, a mail. */
export async function notify(tx: Tx, event: Sealed, { now, baseUrl }: { now: Date; baseUrl: string }): Promise<void> {
  if (event.type === 'account.closed') return forget(tx, event.subjectId)
  const told = new Set<string>()
  for (const telling of await tellingsOf(tx, event)) {
    const fresh = [...new Set(telling.people)].filter((id) => !told.has(id) && (telling.isForActorToo || id !== event.actorId))
    if (fresh.length === 0) continue

    for (const id of fresh) told.add(id)
    for (let from = 0; from < fresh.length; from += batch) await tell(tx, fresh.slice(from, from + batch), event, telling, { now, baseUrl })
  }
}

/** Some events concern everybody; a statement takes only so many values. */
const batch = 500

async function tell(tx: Tx, all: string[], event: Sealed, telling: Telling, given: { now: Date; baseUrl: string }): Promise<void> {
  const ids = await stillHere(tx, all)
  if (ids.length === 0) return
  const letters = telling.byMail ? await lettersFor(tx, ids, topicOf(event.type)) : []
  const daily = new Set(letters.filter(({ choice }) => choice === 'daily').map(({ personId }) => personId))
  const digestAt = (id: string) => (daily.has(id) ? nextDigest(given.now) : null)
  await tx
    .insert(notifications)
    .values(ids.map((personId) => ({ ...line(personId, event, telling), digestAt: digestAt(personId) })))
    .onConflictDoNothing()
  for (const letter of letters.filter(({ choice }) => choice === 'at_once')) await send(tx, letter, telling, given)
}

/** Whose account was closed meanwhile hears of nothing more. */
async function stillHere(tx: Tx, ids: string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.closedAt)))
  const here = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => here.has(id))
}

async function tellingsOf(tx: Tx, event: Sealed): Promise<Telling[]> {
  if (!Object.hasOwn(audience, event.type)) throw new Error(`Nobody has said who hears of ${event.type}`)
  return audience[event.type as keyof typeof audience](tx, event)
}

function line(personId: string, event: Sealed, { sentence, path }: Telling) {
  return { personId, eventId: event.id, number: event.number, sentence, path, at: event.at, topic: topicOf(event.type) }
}

type Letter = { personId: string; handle: string; email: string; choice: MailChoice; secret: string | null }

/** Those of the people who have a mail address that they confirmed: another may be somebody else's. */
async function lettersFor(tx: Tx, ids: string[], topic: Topic): Promise<Letter[]> {
  const readers = await tx
    .select({ personId: people.id, handle: people.handle, email: people.email })
    .from(people)
    .where(and(inArray(people.id, ids), isNotNull(people.confirmedAt)))
  const subscriptions = await subscriptionsTo(
    tx,
    readers.map(({ personId }) => personId),
    topic,
  )
  return readers.map((reader) => ({ ...reader, ...(subscriptions.get(reader.personId) ?? { choice: 'at_once', secret: null }) }))
}

async function send(
  tx: Tx,
  { handle, email, secret }: Letter,
  { sentence, path }: Telling,
  { now, baseUrl }: { now: Date; baseUrl: string },
): Promise<void> {
  const unsubscribeUrl = secret && `${baseUrl}${paths.unsubscription(secret)}`
  const foot = unsubscribeUrl ? `\nNo more mails of this kind: ${unsubscribeUrl}\n` : ''
  const text = `Hello ${handle},\n\n${sentence}\n\nRead it here:\n${baseUrl}${path}\n\nCounterweight: bias on the record\n${foot}`
  await queueMail(tx, now, { address: email, subject: sentence.replace(/\.$/, '').slice(0, 140), text, unsubscribeUrl })
}
