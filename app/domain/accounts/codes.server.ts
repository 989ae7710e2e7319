import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { recoveryCodes, secondFactors } from '#db/schema/accounts'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import type { Vault } from '#kernel/vault.server'
import { accountEvents } from './events.server.ts'
import { recoveryHash, stepOf } from './totp.server.ts'

export const wrongCode = 'This code is wrong, too old, or was used already. Wait for the next one.'

/** Takes a code of a person's second factor, or one of their recovery codes. Each works once: of two at once, one is refused. */
export async function takeCode(tx: Tx, ctx: Ctx, vault: Vault, personId: string, code: string): Promise<boolean> {
  const [factor] = await tx.select().from(secondFactors).where(eq(secondFactors.personId, personId))
  if (!factor) return false
  const step = stepOf(vault.unlock(factor.secret), code, ctx.now)
  return step === null ? takeRecoveryCode(tx, ctx, personId, code) : takeStep(tx, personId, step)
}

async function takeStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const taken = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.personId, personId), lt(secondFactors.lastStep, step)))
    .returning({ id: secondFactors.personId })
  return taken.length > 0
}

async function takeRecoveryCode(tx: Tx, ctx: Ctx, personId: string, code: string): Promise<boolean> {
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: ctx.now })
    .where(and(eq(recoveryCodes.id, recoveryHash(personId, code)), isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id })
  if (taken.length === 0) return false
  await record(tx, ctx, accountEvents.codeUsed, personId, {})
  return true
}
