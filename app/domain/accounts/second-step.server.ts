import { eq } from 'drizzle-orm'
import { secondFactors } from '#db/schema/accounts'
import { spend } from '#kernel/buckets.server'
import type { Ctx } from '#kernel/context.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import type { Vault } from '#kernel/vault.server'
import { takeCode } from './codes.server.ts'
import { makeLink, ownerOfLink, takeLink } from './links.server.ts'

/** After the right password: a secret that waits ten minutes for the code, or null where the account has no second factor. */
export function beginSecondStep(ctx: Ctx, personId: string): Promise<string | null> {
  return transact(ctx, async (tx) => {
    const factors = await tx.select({ id: secondFactors.personId }).from(secondFactors).where(eq(secondFactors.personId, personId))
    return factors.length > 0 ? makeLink(tx, ctx, 'second_step', personId) : null
  })
}

/** Who may sign in now: the right code after the right password. Null for a wrong code; refuses (410) once the waiting is over. */
export async function finishSecondStep(ctx: Ctx, vault: Vault, secret: string, code: string): Promise<{ id: string } | null> {
  const personId = await ownerOfLink(ctx.store.read, ctx.now, 'second_step', secret)
  if (!personId) throw new Refused('gone', 'That took too long. Sign in again with your password.')
  await spend(ctx.store, ctx.now, [{ limit: 'factor', key: `${personId} ${ctx.network}` }])
  return transact(ctx, async (tx) => {
    if (!(await takeCode(tx, ctx, vault, personId, code))) return null
    await takeLink(tx, ctx, 'second_step', secret)
    return { id: personId }
  })
}
