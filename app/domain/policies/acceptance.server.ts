import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { policyAcceptances } from '#db/schema/policies'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transactEvenShutOut } from '#kernel/transact.server'
import { policyEvents } from './events.server.ts'
import { type InForce, policiesInForce } from './records.server.ts'

/** The texts in force, where these are the hashes of what was shown. Refuses (409) when a text has changed meanwhile. */
export async function requireTextsInForce(db: Db, textHashes: readonly string[]): Promise<InForce[]> {
  const inForce = await policiesInForce(db)
  if (inForce.every(({ textHash }) => textHashes.includes(textHash))) return inForce
  throw new Refused('conflict', 'A policy has changed since this page was opened. Read the new version, then accept it.')
}

/** Keeps that a person accepts the texts in force, by the hashes that they were shown. Refuses (409) when a text has changed meanwhile. */
export async function acceptPolicies(tx: Tx, ctx: Ctx, personId: string, textHashes: readonly string[]): Promise<string[]> {
  const inForce = await requireTextsInForce(tx, textHashes)
  const rows = inForce.map(({ versionId, textHash }) => ({
    id: newId('acc'),
    personId,
    versionId,
    textHash,
    decision: 'accepted' as const,
    at: ctx.now,
  }))
  if (rows.length) await tx.insert(policyAcceptances).values(rows)
  return inForce.map(({ policy, version }) => `${policy} ${version}`)
}

/** The actor accepts both policies in force, after a change or for an account that the operator made. */
export function acceptPoliciesInForce(ctx: Ctx, textHashes: readonly string[]): Promise<void> {
  return transactEvenShutOut(ctx, async (tx) => {
    const { id } = authorize(ctx.actor, 'account.use')
    const versions = await acceptPolicies(tx, ctx, id ?? '', textHashes)
    await record(tx, ctx, policyEvents.accepted, id ?? '', { versions })
  })
}
