import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { policyAcceptances } from '#db/schema/policies'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transactEvenShutOut } from '#kernel/transact.server'
import { policyEvents } from './events.server.ts'
import type { AcceptanceDecision } from './model.ts'
import { type InForce, policiesInForce } from './records.server.ts'

/** The texts in force, where these are the hashes of what was shown. Refuses (409) when a text has changed meanwhile. */
export async function requireTextsInForce(db: Db, now: Date, textHashes: readonly string[]): Promise<InForce[]> {
  const inForce = await policiesInForce(db, now)
  if (inForce.every(({ textHash }) => textHashes.includes(textHash))) return inForce
  throw new Refused('conflict', 'A policy has changed since this page was opened. Read the new version, then answer.')
}

/** Keeps that a person accepts the texts in force, by the hashes that they were shown. Refuses (409) when a text has changed meanwhile. */
export function acceptPolicies(tx: Tx, ctx: Ctx, personId: string, textHashes: readonly string[], language = 'en'): Promise<string[]> {
  return keepWord(tx, ctx, personId, { decision: 'accepted', textHashes, language })
}

/** The actor accepts both policies in force, after a change or for an account that the operator made. */
export function acceptPoliciesInForce(ctx: Ctx, textHashes: readonly string[], language = 'en'): Promise<void> {
  return transactEvenShutOut(ctx, async (tx) => {
    const { id } = authorize(ctx.actor, 'account.use')
    const versions = await acceptPolicies(tx, ctx, id ?? '', textHashes, language)
    await record(tx, ctx, policyEvents.accepted, id ?? '', { versions })
  })
}

/** The actor says no to the texts in force. No sanction: reading, exporting, appealing and closing the account stay open, and a yes may follow at any time. */
export function declinePoliciesInForce(ctx: Ctx, textHashes: readonly string[], language = 'en'): Promise<void> {
  return transactEvenShutOut(ctx, async (tx) => {
    const { id } = authorize(ctx.actor, 'account.use')
    const versions = await keepWord(tx, ctx, id ?? '', { decision: 'declined', textHashes, language })
    await record(tx, ctx, policyEvents.declined, id ?? '', { versions })
  })
}

type Word = { decision: AcceptanceDecision; textHashes: readonly string[]; language: string }

async function keepWord(tx: Tx, ctx: Ctx, personId: string, { decision, textHashes, language }: Word): Promise<string[]> {
  const inForce = await requireTextsInForce(tx, ctx.now, textHashes)
  const rows = inForce.map(({ versionId, textHash }) => ({
    id: newId('acc'),
    personId,
    versionId,
    textHash,
    decision,
    language,
    at: ctx.now,
  }))
  if (rows.length) await tx.insert(policyAcceptances).values(rows)
  return inForce.map(({ policy, version }) => `${policy} ${version}`)
}
