import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { decisions } from '#db/schema/moderation-decisions'
import { repairs } from '#db/schema/repairs'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { repairEvents } from './events.server.ts'
import { repairMachine } from './model.ts'

/** An overturned decision leaves nothing to lift: what waits is closed in the transaction of the appeal, whose event says it. The mended words stay. */
export async function outdateRepairs(tx: Tx, ctx: Ctx, decisionId: string): Promise<void> {
  await tx
    .update(repairs)
    .set({ state: repairMachine.next('asked', 'outdate'), endedAt: ctx.now })
    .where(and(eq(repairs.decisionId, decisionId), eq(repairs.state, 'asked')))
}

/** Of somebody whose account is closed: what waits is taken back, and what they wrote about it is emptied. */
export async function endPartInRepairs(tx: Tx, ctx: Ctx): Promise<void> {
  const personId = ctx.actor.id ?? ''
  const open = await tx
    .select({ id: repairs.id, decisionId: repairs.decisionId, caseId: decisions.caseId })
    .from(repairs)
    .innerJoin(decisions, eq(decisions.id, repairs.decisionId))
    .where(and(eq(repairs.personId, personId), eq(repairs.state, 'asked')))
  for (const { id, decisionId, caseId } of open) {
    await tx
      .update(repairs)
      .set({ state: repairMachine.next('asked', 'withdraw'), endedAt: ctx.now })
      .where(and(eq(repairs.id, id), eq(repairs.state, 'asked')))
    await record(tx, ctx, repairEvents.withdrawn, caseId, { repairId: id, decisionId })
  }
  await tx.update(repairs).set({ said: '' }).where(eq(repairs.personId, personId))
}
