import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { authorize } from '#access'
import { people, roleGrants } from '#db/schema/accounts'
import type { Ctx } from '#kernel/context.server'

/** Who has which role now, for those who give them. */
export function listGrants(ctx: Ctx) {
  authorize(ctx.actor, 'role.grant', { id: '' })
  return ctx.store.read
    .select({
      id: roleGrants.id,
      personId: roleGrants.personId,
      handle: people.handle,
      role: roleGrants.role,
      scopeType: roleGrants.scopeType,
      scopeId: roleGrants.scopeId,
      reason: roleGrants.reason,
      startsAt: roleGrants.startsAt,
    })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(and(isNull(roleGrants.revokedAt), or(isNull(roleGrants.expiresAt), gt(roleGrants.expiresAt, ctx.now))))
    .orderBy(asc(people.handle), asc(roleGrants.role), asc(roleGrants.scopeId))
    .limit(500)
}
