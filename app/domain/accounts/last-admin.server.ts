import { and, eq, gt, isNull, ne, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { roleGrants } from '#db/schema/accounts'
import type { Ctx } from '#kernel/context.server'
import { Refused } from '#kernel/refused'
import { readStanding } from '#kernel/standing.server'

/**
 * Refuses (409) with this sentence that an admin goes, or is shut out, where no other one can act: nobody could make another one.
 * Whose role has run out, and who is suspended or banned, cannot. Somebody who is no admin is free to go.
 */
export async function requireAnotherAdmin(db: Db, { now }: Pick<Ctx, 'now'>, personId: string, sentence: string): Promise<void> {
  const isInForce = and(
    eq(roleGrants.role, 'admin'),
    isNull(roleGrants.revokedAt),
    or(isNull(roleGrants.expiresAt), gt(roleGrants.expiresAt, now)),
  )
  const own = await db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isInForce))
    .limit(1)
  if (own.length === 0) return

  const others = await db
    .select({ id: roleGrants.personId })
    .from(roleGrants)
    .where(and(ne(roleGrants.personId, personId), isInForce))
    .limit(50)
  for (const { id } of others) if (!(await readStanding(db, id, now)).isShutOut) return
  throw new Refused('conflict', sentence)
}
