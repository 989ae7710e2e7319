import { and, desc, eq, isNull, lte } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { notifications } from '#db/schema/notifications'
import type { Ctx } from '#kernel/context.server'
import { pageSize } from '#kernel/paging'
import type { Topic } from './model.ts'

const unreadAtMost = 99

/** How many notifications a person has not read; 99 stands for more. */
export async function countUnread(db: Db, personId: string): Promise<number> {
  const rows = await db
    .select({ number: notifications.number })
    .from(notifications)
    .where(and(eq(notifications.personId, personId), isNull(notifications.readAt)))
    .limit(unreadAtMost)
  return rows.length
}

export type Told = { number: number; sentence: string; path: string; at: Date; isRead: boolean }

/** What the actor was told, newest first, a page at a time; `next` is the number to go on from. */
export async function listInbox(
  ctx: Ctx,
  from: number | null,
  topic: Topic | null = null,
): Promise<{ items: Told[]; next: number | null }> {
  const { id } = authorize(ctx.actor, 'account.use')
  const rows = await ctx.store.read
    .select()
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, id ?? ''),
        from === null ? undefined : lte(notifications.number, from),
        topic ? eq(notifications.topic, topic) : undefined,
      ),
    )
    .orderBy(desc(notifications.number))
    .limit(pageSize + 1)

  const items = rows
    .slice(0, pageSize)
    .map(({ number, sentence, path, at, readAt }) => ({ number, sentence, path, at, isRead: readAt !== null }))
  return { items, next: rows[pageSize]?.number ?? null }
}

/** Marks everything up to a number as read: what the person has not seen yet stays unread. A read mark is outside the events. */
export async function markRead(ctx: Ctx, upTo: number): Promise<void> {
  const { id } = authorize(ctx.actor, 'account.use')
  await ctx.store.transact(async (tx) => {
    await tx
      .update(notifications)
      .set({ readAt: ctx.now })
      .where(and(eq(notifications.personId, id ?? ''), isNull(notifications.readAt), lte(notifications.number, upTo)))
  })
}
