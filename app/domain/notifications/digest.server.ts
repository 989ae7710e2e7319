import { and, asc, eq, lte } from 'drizzle-orm'
import type { Store, Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { notifications } from '#db/schema/notifications'
import { queueMail } from '#kernel/outbox.server'
import { paths } from '#kernel/paths'

const linesAtMost = 50

/** Sends one person the mail of the day that is due. Says whether there was one. What was read meanwhile is left out. */
export async function sendDigest(store: Store, now: Date, baseUrl: string): Promise<boolean> {
  const isDue = lte(notifications.digestAt, now)
  const [due] = await store.read.select({ personId: notifications.personId }).from(notifications).where(isDue).limit(1)
  if (!due) return false

  await store.transact(async (tx) => {
    const mine = and(eq(notifications.personId, due.personId), isDue)
    const told = await tx.select().from(notifications).where(mine).orderBy(asc(notifications.number))
    await tx.update(notifications).set({ digestAt: null }).where(mine)
    const unread = told.filter(({ readAt }) => readAt === null)
    if (unread.length) await send(tx, now, due.personId, unread, `${baseUrl}${paths.inbox()}`)
  })
  return true
}

async function send(tx: Tx, now: Date, personId: string, unread: { sentence: string }[], link: string): Promise<void> {
  const [reader] = await tx
    .select({ handle: people.handle, email: people.email, confirmedAt: people.confirmedAt })
    .from(people)
    .where(eq(people.id, personId))
  if (!reader?.confirmedAt) return
  const lines = unread.slice(0, linesAtMost).map(({ sentence }) => `- ${sentence}`)
  const more = unread.length > linesAtMost ? [`- and ${unread.length - linesAtMost} more`] : []
  const count = unread.length === 1 ? 'One thing' : `${unread.length} things`
  const text = `Hello ${reader.handle},\n\nthis happened since the last mail:\n\n${[...lines, ...more].join('\n')}\n\nRead them here, and choose there what comes by mail:\n${link}\n\nCounterweight: bias on the record\n`
  await queueMail(tx, now, { address: reader.email, subject: `${count} happened at Counterweight`, text })
}
