import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm'
import { appeals } from '#db/schema/appeals'
import { restHold } from '#domain/bounties'
import { staySanctionsOf } from '#domain/sanctions'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { appealEvents } from './events.server.ts'
import { findMatter } from './matters.server.ts'
import { escalateAfterDays, openAppealStates } from './model.ts'

/** Escalates one appeal whose answer is 14 days late, and lets its sanction rest; a ban does not rest. Says whether there was one. */
export async function escalateAppeal(ctx: Ctx): Promise<boolean> {
  const before = new Date(ctx.now.getTime() - escalateAfterDays * 86_400_000)
  const isLate = and(inArray(appeals.state, [...openAppealStates]), isNull(appeals.escalatedAt), lte(appeals.dueAt, before))
  const [late] = await ctx.store.read.select({ id: appeals.id }).from(appeals).where(isLate).orderBy(asc(appeals.dueAt)).limit(1)
  if (!late) return false

  await transact(ctx, async (tx) => {
    const [appeal] = await tx
      .select()
      .from(appeals)
      .where(and(eq(appeals.id, late.id), isLate))
    if (!appeal) return
    const { id, appellantId, title, subjectType: type, subjectId } = appeal
    const { decisionId } = await findMatter(tx, { type, id: subjectId, personId: appellantId })
    const stayed = decisionId ? [...(await staySanctionsOf(tx, ctx, decisionId)), ...(await restHold(tx, ctx, decisionId, true))] : []
    await tx.update(appeals).set({ escalatedAt: ctx.now }).where(eq(appeals.id, id))
    await record(tx, ctx, appealEvents.escalated, id, { appellantId, title, stayed })
  })
  return true
}
