import { and, asc, eq, isNull } from 'drizzle-orm'
import { authorize } from '#access'
import { factorResets, people, secondFactors, sessions } from '#db/schema/accounts'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { accountEvents } from './events.server.ts'
import { findTyped } from './roles.server.ts'
import { dropFactor } from './second-factor.server.ts'

/** Proposes to take a lost second factor away. A second person, who is neither this one nor who lost it, has to approve. */
export function proposeFactorReset(
  ctx: Ctx,
  { handle, reason }: { handle: string; reason: string },
): Promise<{ handle: string; waitsFor: string }> {
  return transact(ctx, async (tx) => {
    const person = await findTyped(tx, handle)
    authorize(ctx.actor, 'factor.propose_reset', person)
    const factors = await tx.select({ id: secondFactors.personId }).from(secondFactors).where(eq(secondFactors.personId, person.id))
    if (factors.length === 0) throw new Refused('conflict', `${person.handle} has no second factor.`)

    const row = { id: newId('fac'), personId: person.id, reason, proposedBy: ctx.actor.id, proposedAt: ctx.now }
    const made = await tx.insert(factorResets).values(row).onConflictDoNothing().returning({ id: factorResets.id })
    if (made.length === 0) throw new Refused('conflict', 'A reset for this person waits to be approved already.')
    await record(tx, ctx, accountEvents.resetProposed, person.id, { reason })
    return { handle: person.handle, waitsFor: 'a second person, under Staff pages, Second factors' }
  })
}

/** Approves a reset: the second factor goes, every browser is signed out, and the person is told. */
export function approveFactorReset(ctx: Ctx, resetId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const [reset] = await tx
      .select()
      .from(factorResets)
      .where(and(eq(factorResets.id, resetId), isNull(factorResets.doneAt)))
    if (!reset) throw notFound()
    authorize(ctx.actor, 'factor.approve_reset', reset)
    requireFreshFactor(ctx)

    await tx
      .update(factorResets)
      .set({ approvedBy: ctx.actor.id, doneAt: ctx.now })
      .where(and(eq(factorResets.id, resetId), isNull(factorResets.doneAt)))
    await dropFactor(tx, reset.personId)
    await tx.delete(sessions).where(eq(sessions.personId, reset.personId))
    await record(tx, ctx, accountEvents.factorReset, reset.personId, { proposedBy: reset.proposedBy, reason: reset.reason })
  })
}

/** Resets that wait for a second person, oldest first. */
export async function listFactorResets(ctx: Ctx) {
  authorize(ctx.actor, 'factor.read_resets')
  return ctx.store.read
    .select({
      id: factorResets.id,
      handle: people.handle,
      personId: factorResets.personId,
      reason: factorResets.reason,
      proposedBy: factorResets.proposedBy,
      proposedAt: factorResets.proposedAt,
    })
    .from(factorResets)
    .innerJoin(people, eq(people.id, factorResets.personId))
    .where(isNull(factorResets.doneAt))
    .orderBy(asc(factorResets.proposedAt))
    .limit(100)
}
