import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { authorize } from '#access'
import { savedViews } from '#db/schema/triage'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { triageEvents } from './events.server.ts'
import type { SavedView } from './input.server.ts'
import { savedViewsAtMost } from './model.ts'

/** Keeps a way of looking at the queue under a name; the same name is written over. */
export function saveView(ctx: Ctx, { name, query }: SavedView) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'queue.arrange')
    const moderatorId = ctx.actor.id!
    const kept = await tx.select({ name: savedViews.name }).from(savedViews).where(eq(savedViews.moderatorId, moderatorId))
    if (kept.length >= savedViewsAtMost && !kept.some((view) => view.name === name))
      throw new Refused('conflict', `You keep ${savedViewsAtMost} views already. Take one away first.`)

    const [saved] = await tx
      .insert(savedViews)
      .values({ id: newId('vie'), moderatorId, name, query, createdAt: ctx.now })
      .onConflictDoUpdate({ target: [savedViews.moderatorId, savedViews.name], set: { query } })
      .returning({ id: savedViews.id })
    await record(tx, ctx, triageEvents.viewSaved, saved!.id, { name })
    return { id: saved!.id, name, query }
  })
}

export function removeView(ctx: Ctx, id: string) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'queue.arrange')
    const [removed] = await tx
      .delete(savedViews)
      .where(and(eq(savedViews.id, id), eq(savedViews.moderatorId, ctx.actor.id!)))
      .returning({ name: savedViews.name })
    if (!removed) throw noView()
    await record(tx, ctx, triageEvents.viewRemoved, id, removed)
    return removed
  })
}

/** Says which view the queue begins with; without one it begins as it does for everybody. */
export function putFirst(ctx: Ctx, id: string | null) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'queue.arrange')
    const own = eq(savedViews.moderatorId, ctx.actor.id!)
    await tx
      .update(savedViews)
      .set({ firstAt: null })
      .where(and(own, isNotNull(savedViews.firstAt)))
    const [first] = id
      ? await tx
          .update(savedViews)
          .set({ firstAt: ctx.now })
          .where(and(own, eq(savedViews.id, id)))
          .returning({ name: savedViews.name })
      : []
    if (id && !first) throw noView()
    await record(tx, ctx, triageEvents.viewPutFirst, id ?? ctx.actor.id!, { name: first?.name ?? null })
    return { name: first?.name ?? null }
  })
}

/** The actor's own views, by name. */
export async function listSavedViews(ctx: Ctx) {
  authorize(ctx.actor, 'queue.read')
  const rows = await ctx.store.read
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query, firstAt: savedViews.firstAt })
    .from(savedViews)
    .where(eq(savedViews.moderatorId, ctx.actor.id!))
    .orderBy(asc(savedViews.name))
    .limit(savedViewsAtMost)
  return rows.map(({ firstAt, ...view }) => ({ ...view, isFirst: firstAt !== null }))
}
export type KeptView = Awaited<ReturnType<typeof listSavedViews>>[number]

const noView = () => new Refused('not-found', 'There is no such view any more.')
