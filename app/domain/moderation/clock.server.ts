import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { appeals } from '#db/schema/appeals'
import { cases } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import { appealDays } from '#domain/sanctions/model'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { moveCase } from './claims.server.ts'
import { moderationEvents } from './events.server.ts'
import { involvedIn, isAnybodyFree } from './involvement.server.ts'
import type { Case } from './opening.server.ts'

/** One deferred case whose date has come is queued again. Says whether there was one. */
export async function wakeCase(ctx: Ctx): Promise<boolean> {
  const [due] = await ctx.store.read
    .select()
    .from(cases)
    .where(and(eq(cases.state, 'deferred'), lte(cases.deferredUntil, ctx.now)))
    .limit(1)
  return change(ctx, due, async (tx, found) => {
    await moveCase(tx, ctx, found, 'wake')
    await record(tx, ctx, moderationEvents.woken, found.id, {})
  })
}

/** One blocked case for which somebody without a part is there now is queued again. */
export async function freeCase(ctx: Ctx): Promise<boolean> {
  const { read } = ctx.store
  const blocked = await read.select().from(cases).where(eq(cases.state, 'blocked')).limit(50)
  for (const found of blocked) {
    if (!(await isAnybodyFree(read, ctx.now, await involvedIn(read, found)))) continue
    return change(ctx, found, async (tx) => {
      await moveCase(tx, ctx, found, 'free')
      await record(tx, ctx, moderationEvents.freed, found.id, {})
    })
  }
  return false
}

/** One case that nobody decided in time: said once to everybody who could decide it. It never decides itself. */
export async function tellOverdue(ctx: Ctx): Promise<boolean> {
  const isLate = and(inArray(cases.state, ['queued', 'claimed']), lte(cases.dueAt, ctx.now), eq(cases.escalations, 0))
  const [late] = await ctx.store.read.select().from(cases).where(isLate).limit(1)
  return change(ctx, late, async (tx, found) => {
    await tx
      .update(cases)
      .set({ escalations: 1 })
      .where(and(eq(cases.id, found.id), isLate))
    await record(tx, ctx, moderationEvents.overdue, found.id, {})
  })
}

/** One decided case that nobody can appeal any more is closed; one with an open appeal waits for its answer. */
export async function closeCase(ctx: Ctx): Promise<boolean> {
  const before = new Date(ctx.now.getTime() - (appealDays + 1) * 86_400_000)
  const isAppealed = sql`exists (select 1 from ${decisions} inner join ${appeals} on ${appeals.matter} = ${decisions.id}
    where ${decisions.caseId} = ${cases.id} and ${appeals.state} in ('filed', 'assigned'))`
  const [due] = await ctx.store.read
    .select()
    .from(cases)
    .where(and(eq(cases.state, 'decided'), lte(cases.movedAt, before), sql`not ${isAppealed}`))
    .orderBy(cases.movedAt)
    .limit(1)
  return change(ctx, due, async (tx, found) => {
    await moveCase(tx, ctx, found, 'close', { closedAt: ctx.now })
    await record(tx, ctx, moderationEvents.closed, found.id, {})
  })
}

async function change(ctx: Ctx, found: Case | undefined, work: (tx: Tx, found: Case) => Promise<void>): Promise<boolean> {
  if (!found) return false
  await transact(ctx, (tx) => work(tx, found))
  return true
}
