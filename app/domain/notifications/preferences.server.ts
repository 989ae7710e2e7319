import { randomBytes } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { mailPreferences, notifications } from '#db/schema/notifications'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { notFound } from '#kernel/refused'
import { transactEvenShutOut } from '#kernel/transact.server'
import { notificationEvents } from './events.server.ts'
import type { Preferences } from './input.server.ts'
import { isMandatory, type MailChoice, optionalTopics, type Topic } from './model.ts'

/** When what is told comes by mail, for each topic that can be chosen; at once where nothing was said. */
export async function getPreferences(ctx: Ctx): Promise<Preferences> {
  const { id } = authorize(ctx.actor, 'account.use')
  const rows = await ctx.store.read
    .select()
    .from(mailPreferences)
    .where(eq(mailPreferences.personId, id ?? ''))
  const chosen = (topic: Topic) => rows.find((row) => row.topic === topic)?.choice ?? 'at_once'
  return Object.fromEntries(optionalTopics.map((topic) => [topic, chosen(topic)])) as Preferences
}

export function setPreferences(ctx: Ctx, preferences: Preferences): Promise<void> {
  return transactEvenShutOut(ctx, async (tx) => {
    const { id } = authorize(ctx.actor, 'account.use')
    for (const topic of optionalTopics) await keep(tx, id ?? '', topic, preferences[topic as keyof Preferences])
    await record(tx, ctx, notificationEvents.preferred, id ?? '', { choices: preferences })
  })
}

/** What a link in a mail would turn off, for whoever holds the mail. Nothing else is told about the person. */
export async function findSubscription(db: Db, secret: string): Promise<{ personId: string; topic: Topic; choice: MailChoice }> {
  const [found] = await db.select().from(mailPreferences).where(eq(mailPreferences.secret, secret))
  if (!found) throw notFound()
  return found
}

/** Stops the mails of one topic by the link in one of them; works without an account and as often as it is sent. */
export function unsubscribe(ctx: Ctx, secret: string): Promise<Topic> {
  return transactEvenShutOut(ctx, async (tx) => {
    const { personId, topic, choice } = await findSubscription(tx, secret)
    if (choice === 'never') return topic
    await keep(tx, personId, topic, 'never')
    await record(tx, ctx, notificationEvents.preferred, personId, { choices: { [topic]: 'never' } })
    return topic
  })
}

export type Subscription = { choice: MailChoice; secret: string | null }

/** How each of some people wants a topic by mail, with the secret of their unsubscribe link; made where there is none yet. */
export async function subscriptionsTo(tx: Tx, personIds: readonly string[], topic: Topic): Promise<Map<string, Subscription>> {
  if (isMandatory(topic)) return new Map(personIds.map((id) => [id, { choice: 'at_once', secret: null }]))
  const fresh = personIds.map((personId) => ({ personId, topic, choice: 'at_once' as const, secret: newSecret() }))
  if (fresh.length) await tx.insert(mailPreferences).values(fresh).onConflictDoNothing()
  const rows = await tx
    .select()
    .from(mailPreferences)
    .where(and(eq(mailPreferences.topic, topic), inArray(mailPreferences.personId, [...personIds])))
  return new Map(rows.map(({ personId, choice, secret }) => [personId, { choice, secret }]))
}

async function keep(tx: Tx, personId: string, topic: Topic, choice: MailChoice): Promise<void> {
  await tx
    .insert(mailPreferences)
    .values({ personId, topic, choice, secret: newSecret() })
    .onConflictDoUpdate({ target: [mailPreferences.personId, mailPreferences.topic], set: { choice } })
}

const newSecret = () => randomBytes(24).toString('base64url')

/** Everything that was told to somebody whose account is closed, and how they wanted it by mail. */
export async function forget(tx: Tx, personId: string): Promise<void> {
  await tx.delete(notifications).where(eq(notifications.personId, personId))
  await tx.delete(mailPreferences).where(eq(mailPreferences.personId, personId))
}
