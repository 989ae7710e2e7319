import { and, eq, inArray } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { appeals } from '#db/schema/appeals'
import { restHold } from '#domain/bounties'
import { dropRegrading } from '#domain/grading'
import { resumeSanctionsOf } from '#domain/sanctions'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { transactEvenShutOut } from '#kernel/transact.server'
import { appealEvents } from './events.server.ts'
import { appealMachine, openAppealStates } from './model.ts'
import { findAppeal } from './records.server.ts'

/** Takes an appeal back, until it is decided. A sanction that rested for it holds again. */
export function withdrawAppeal(ctx: Ctx, id: string): Promise<void> {
  return transactEvenShutOut(ctx, (tx) => withdraw(tx, ctx, id))
}

/** Of somebody whose account is closed: what they filed is taken back, and what they held waits for another reviewer. */
export async function endPartInAppeals(tx: Tx, ctx: Ctx): Promise<void> {
  const personId = ctx.actor.id ?? ''
  const isOpen = inArray(appeals.state, [...openAppealStates])
  const filed = await tx
    .select({ id: appeals.id })
    .from(appeals)
    .where(and(eq(appeals.appellantId, personId), isOpen))
  for (const { id } of filed) await withdraw(tx, ctx, id)

  const held = await tx
    .select()
    .from(appeals)
    .where(and(eq(appeals.reviewerId, personId), isOpen))
  for (const { id, state, appellantId, title } of held) {
    await tx
      .update(appeals)
      .set({ state: appealMachine.next(state, 'release'), reviewerId: null })
      .where(eq(appeals.id, id))
    await record(tx, ctx, appealEvents.released, id, { appellantId, title })
  }
}

async function withdraw(tx: Tx, ctx: Ctx, id: string): Promise<void> {
  const { appellantId, title, state, reviewerId, matter, subjectType, subjectId } = await findAppeal(tx, ctx, id)
  authorize(ctx.actor, 'appeal.file', { personId: appellantId })
  await tx
    .update(appeals)
    .set({ state: appealMachine.next(state, 'withdraw'), decidedAt: ctx.now })
    .where(and(eq(appeals.id, id), eq(appeals.state, state)))
  if (matter.decisionId) {
    await resumeSanctionsOf(tx, ctx, matter.decisionId)
    await restHold(tx, ctx, matter.decisionId, false)
  }
  if (subjectType === 'score') await dropRegrading(tx, ctx, subjectId)
  await record(tx, ctx, appealEvents.withdrawn, id, { appellantId, title, reviewerId })
}
