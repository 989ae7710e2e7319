import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { sanctions } from '#db/schema/sanctions'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { sanctionEvents } from './events.server.ts'
import { sanctionMachine } from './model.ts'

/**
 * Tidies one sanction whose start or end has come, and tells. It has held, or ended, without this all the same.
 * Says whether there was one.
 */
export async function tidySanction(ctx: Ctx): Promise<boolean> {
  const ended = and(inArray(sanctions.state, ['scheduled', 'active', 'stayed']), lte(sanctions.endsAt, ctx.now))
  const begun = and(eq(sanctions.state, 'scheduled'), lte(sanctions.startsAt, ctx.now))
  const { read } = ctx.store
  const [over] = await read.select({ id: sanctions.id }).from(sanctions).where(ended).orderBy(asc(sanctions.endsAt)).limit(1)
  const [due] = over
    ? [over]
    : await read.select({ id: sanctions.id }).from(sanctions).where(begun).orderBy(asc(sanctions.startsAt)).limit(1)
  if (!due) return false

  await transact(ctx, async (tx) => {
    const [row] = await tx.select().from(sanctions).where(eq(sanctions.id, due.id))
    if (!row || !['scheduled', 'active', 'stayed'].includes(row.state)) return
    const { id, personId, kind, decisionId } = row
    const active = row.state === 'scheduled' ? sanctionMachine.next(row.state, 'start') : row.state
    const state = over ? sanctionMachine.next(active, 'expire') : active
    await tx
      .update(sanctions)
      .set({ state, ...(over ? { endedAt: row.endsAt } : {}) })
      .where(and(eq(sanctions.id, id), eq(sanctions.state, row.state)))
    await record(tx, ctx, over ? sanctionEvents.expired : sanctionEvents.started, id, { personId, kind, decisionId })
  })
  return true
}
