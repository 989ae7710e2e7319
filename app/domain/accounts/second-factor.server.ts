import { and, count, eq, isNull } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { people, recoveryCodes, secondFactors } from '#db/schema/accounts'
import { spend } from '#kernel/buckets.server'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import type { Vault } from '#kernel/vault.server'
import { takeCode, wrongCode } from './codes.server.ts'
import { accountEvents } from './events.server.ts'
import { isPassword } from './passwords.server.ts'
import { newRecoveryCodes, recoveryHash, stepOf } from './totp.server.ts'

/** Recovery codes are returned once, when they are made, and never again. */
export type Coded = { ok: true; codes: string[] } | { ok: false; errors: Record<string, string> }

/** Since when the actor has a second factor, and how many recovery codes are left; null without one. */
export async function getFactor(db: Db, personId: string): Promise<{ since: Date; codesLeft: number } | null> {
  const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.personId, personId))
  if (!factor) return null
  const [left] = await db
    .select({ count: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)))
  return { since: factor.createdAt, codesLeft: left?.count ?? 0 }
}

/** Sets up the second factor: the password shows who it is, a code shows that the app has the key. */
export async function setFactor(ctx: Ctx, vault: Vault, given: { secret: string; code: string; password: string }): Promise<Coded> {
  const id = ctx.actor.id ?? ''
  await spend(ctx.store, ctx.now, [{ limit: 'factor', key: id }])
  const [person] = await ctx.store.read.select().from(people).where(eq(people.id, id))
  if (!(await isPassword(person?.passwordHash ?? null, given.password)))
    return { ok: false, errors: { password: 'This is not your password. Write it as you do to sign in.' } }
  const step = stepOf(given.secret, given.code, ctx.now)
  if (step === null) return { ok: false, errors: { code: 'This code does not belong to the key. Is the clock of your device right?' } }

  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'account.use')
    const row = { personId: id, secret: vault.lock(given.secret), lastStep: step, createdAt: ctx.now }
    const made = await tx.insert(secondFactors).values(row).onConflictDoNothing().returning({ id: secondFactors.personId })
    if (made.length === 0) throw new Refused('conflict', 'You have a second factor already. Remove it first.')
    await record(tx, ctx, accountEvents.factorSet, id, {})
    return { ok: true, codes: await writeCodes(tx, id) }
  })
}

/** Ten new recovery codes; the earlier ones end. */
export function renewRecoveryCodes(ctx: Ctx, vault: Vault, code: string): Promise<Coded> {
  return withCode(ctx, vault, code, async (tx, id) => {
    await record(tx, ctx, accountEvents.codesRenewed, id, {})
    return writeCodes(tx, id)
  })
}

/** Takes the second factor off. Roles that need one are masked from then on. */
export function removeFactor(ctx: Ctx, vault: Vault, code: string): Promise<Coded> {
  return withCode(ctx, vault, code, async (tx, id) => {
    await dropFactor(tx, id)
    await record(tx, ctx, accountEvents.factorRemoved, id, {})
    return []
  })
}

/** Whether the code is the actor's; for what asks for a fresh one. */
export async function proveFactor(ctx: Ctx, vault: Vault, code: string): Promise<boolean> {
  return (await withCode(ctx, vault, code, async () => [])).ok
}

export async function dropFactor(tx: Tx, personId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await tx.delete(secondFactors).where(eq(secondFactors.personId, personId))
}

async function withCode(ctx: Ctx, vault: Vault, code: string, work: (tx: Tx, personId: string) => Promise<string[]>): Promise<Coded> {
  await spend(ctx.store, ctx.now, [{ limit: 'factor', key: ctx.actor.id ?? '' }])
  return transact(ctx, async (tx) => {
    const id = authorize(ctx.actor, 'account.use').id ?? ''
    if (!(await takeCode(tx, ctx, vault, id, code))) return { ok: false, errors: { code: wrongCode } }
    return { ok: true, codes: await work(tx, id) }
  })
}

async function writeCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ id: recoveryHash(personId, code), personId })))
  return codes
}
