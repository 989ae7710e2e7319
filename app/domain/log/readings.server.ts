import { and, eq, gt } from 'drizzle-orm'
import { events } from '#db/schema/events'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { logEvents } from './events.server.ts'

const day = 86_400_000
const longestAddress = 200

/** Notes that somebody of the staff was refused something. What was refused wrote nothing, so this is a transaction of its own. */
export async function recordRefusal(
  ctx: Ctx,
  { method, path, sentence }: { method: string; path: string; sentence: string },
): Promise<void> {
  await transact(ctx, (tx) => record(tx, ctx, logEvents.refused, path.slice(0, longestAddress), { method, sentence }))
}

/** Notes that something sensitive was read: once a day for a person and a thing, so that leafing through writes no novel. */
export async function recordReading(ctx: Ctx, subjectId: string, why: string): Promise<void> {
  const isSame = and(
    eq(events.subjectId, readingOf(subjectId)),
    eq(events.actorId, ctx.actor.id ?? ''),
    gt(events.at, new Date(ctx.now.getTime() - day)),
  )
  const [before] = await ctx.store.read.select({ id: events.id }).from(events).where(isSame).limit(1)
  if (before) return
  await transact(ctx, (tx) => record(tx, ctx, logEvents.read, readingOf(subjectId), { subjectId, why }))
}

const readingOf = (subjectId: string) => `reading:${subjectId}`
