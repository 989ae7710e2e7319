import { and, eq, isNull, or } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { factorResets, oneTimeLinks, people, personAvoidances, roleGrants, sessions } from '#db/schema/accounts'
import { spend } from '#kernel/buckets.server'
import type { Ctx } from '#kernel/context.server'
import { newId, sha256 } from '#kernel/ids.server'
import { isPassword } from './passwords.server.ts'
import { dropFactor } from './second-factor.server.ts'

/** Whether this is the actor's password; wrong ones are counted as at sign-in. */
export async function provePassword(ctx: Ctx, password: string): Promise<boolean> {
  const id = ctx.actor.id ?? ''
  await spend(ctx.store, ctx.now, [{ limit: 'signIn', key: `change ${id}` }])
  const [person] = await ctx.store.read.select({ passwordHash: people.passwordHash }).from(people).where(eq(people.id, id))
  return isPassword(person?.passwordHash ?? null, password)
}

/**
 * Takes from an account whatever says who it was. Its row stays, since what it contributed hangs on it, under a name that nobody can choose.
 * Returns the address that it had.
 */
export async function erasePerson(tx: Tx, ctx: Ctx, personId: string): Promise<string> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId))
  await dropFactor(tx, personId)
  await tx.delete(personAvoidances).where(or(eq(personAvoidances.personId, personId), eq(personAvoidances.otherId, personId)))
  await tx.delete(sessions).where(eq(sessions.personId, personId))
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.personId, personId))
  await tx.delete(factorResets).where(and(eq(factorResets.personId, personId), isNull(factorResets.doneAt)))
  await tx
    .update(roleGrants)
    .set({ revokedAt: ctx.now })
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt)))
  await tx
    .update(people)
    .set({
      handle: `former member ${newId('usr').slice(-8)}`,
      handleSkeleton: closedSkeleton(person?.handleSkeleton ?? personId),
      email: '',
      emailKey: `closed ${personId}`,
      passwordHash: 'closed',
      about: null,
      closedAt: ctx.now,
    })
    .where(eq(people.id, personId))
  return person?.email ?? ''
}

/** What is left of a handle: enough to know it again when somebody wants it, so that nobody passes for who is gone. */
export const closedSkeleton = (skeleton: string) => `closed ${sha256(skeleton)}`
