import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { policyPreparations, policyVersions } from '#db/schema/policies'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { differenceOf } from './difference.ts'
import { policyEvents } from './events.server.ts'
import { listClauses } from './in-force.server.ts'
import { compareClauseCodes, policyVersionMachine } from './model.ts'
import { findPreparation, type Preparation, requireRevision } from './preparation.server.ts'

/** One of the two approvals a draft needs, by somebody who did not draft it. With the second the text is final. */
export function approveVersion(ctx: Ctx, versionId: string, { revision }: { revision: number }): Promise<{ isComplete: boolean }> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'policy.prepare')
    const draft = await findPreparation(tx, versionId)
    const { id: approver } = authorize(ctx.actor, 'policy.approve', draft)
    policyVersionMachine.next(draft.state, 'approve')
    requireRevision(draft, revision)
    if (draft.firstApproverId === approver)
      throw new Refused('conflict', 'You approved this already. Another person has to approve it too.')
    await requireReady(tx, draft)

    const isComplete = draft.firstApproverId !== null
    const approval = isComplete
      ? { secondApproverId: approver, secondApprovedAt: ctx.now }
      : { firstApproverId: approver, firstApprovedAt: ctx.now }
    await tx.update(policyPreparations).set(approval).where(eq(policyPreparations.versionId, versionId))
    if (isComplete) await moveVersion(tx, draft, { state: policyVersionMachine.next(draft.state, 'approve') })
    const { policy, version, textHash } = draft
    await record(tx, ctx, policyEvents.approved, versionId, { policy, version, textHash, isComplete })
    return { isComplete }
  })
}

/** Gives up a version before it has a date; it stays on record for those who prepare. */
export function withdrawVersion(ctx: Ctx, versionId: string, { reason }: { reason: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'policy.withdraw')
    const draft = await findPreparation(tx, versionId)
    await moveVersion(tx, draft, { state: policyVersionMachine.next(draft.state, 'withdraw'), withdrawnAt: ctx.now })
    await record(tx, ctx, policyEvents.withdrawn, versionId, { policy: draft.policy, version: draft.version, reason })
  })
}

/** Writes a version's new state where it still stands in the one that was read. */
export async function moveVersion(
  tx: Tx,
  { id, state }: Pick<Preparation, 'id' | 'state'>,
  to: Partial<typeof policyVersions.$inferInsert>,
): Promise<void> {
  const moved = await tx
    .update(policyVersions)
    .set(to)
    .where(and(eq(policyVersions.id, id), eq(policyVersions.state, state)))
    .returning({ id: policyVersions.id })
  if (moved.length === 0) throw new Refused('conflict', 'This version has changed meanwhile. Reload the page to see where it stands.')
}

/** What two people put their names to says what it changes, changes something, and calls a change of a rule one. */
async function requireReady(tx: Tx, draft: Preparation): Promise<void> {
  if (draft.changeSummary === '')
    throw new Refused('conflict', 'It does not say yet what changes and why. Its drafter has to write that first.')
  const [before, after] = [await listClauses(tx, draft.baseVersionId), await listClauses(tx, draft.id)]
  const changed = differenceOf(before, after, compareClauseCodes).filter(({ kind }) => kind !== 'same')
  const [base] = await tx.select({ title: policyVersions.title }).from(policyVersions).where(eq(policyVersions.id, draft.baseVersionId))
  if (changed.length === 0 && base?.title === draft.title)
    throw new Refused('conflict', 'Its text is the one before, so there is nothing to approve.')
  const isRule = changed.some(({ kind, notes }) => kind !== 'changed' || notes.length > 0)
  if (draft.change === 'patch' && isRule)
    throw new Refused(
      'conflict',
      'It adds or removes a clause, or changes what follows from a breach. That is more than wording: say so in its kind of change.',
    )
}
