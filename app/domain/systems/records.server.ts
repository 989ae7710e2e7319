import { and, asc, eq, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { can } from '#access'
import type { Db } from '#db/open.server'
import { organisations, releaseComponents, releaseSafeguards, releases, systems } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'

export type System = typeof systems.$inferSelect

const releasesAtMost = 100

/** The rows of `systems` that an actor may see; the same rule as the ability `system.read`. */
export function visibleSystems(actor: Actor): SQL {
  if (can(actor, 'system.read', { state: 'unconfirmed', suggestedBy: null })) return sql`1 = 1`
  const isPublic = notInArray(systems.state, ['unconfirmed', 'declined'])
  return actor.id === null ? isPublic : or(isPublic, eq(systems.suggestedBy, actor.id))!
}

/** The system of a slug, or the one it was merged into. What the actor may not see does not exist (404). */
export async function findSystem(db: Db, actor: Actor, slug: string): Promise<System> {
  const [found] = await db
    .select()
    .from(systems)
    .where(and(eq(systems.slug, slug), visibleSystems(actor)))
  if (!found) throw notFound()
  if (found.mergedInto === null) return found

  // A target is confirmed, and a confirmed system is never merged: one step is enough.
  const [target] = await db.select().from(systems).where(eq(systems.id, found.mergedInto))
  if (!target) throw notFound()
  return target
}

/** The releases of a system, oldest first; those without a date come first. */
export async function listReleases(db: Db, systemId: string) {
  return db
    .select()
    .from(releases)
    .where(eq(releases.systemId, systemId))
    .orderBy(sql`coalesce(${releases.releasedOn}, '')`, asc(releases.parameters), asc(releases.id))
    .limit(releasesAtMost)
}

/** A system as its page shows it. The slug may be that of a merged one: compare it with the slug that comes back. */
export async function getSystem(ctx: Ctx, slug: string) {
  const db = ctx.store.read
  const { suggestedBy, mergedInto, organisationId, ...system } = await findSystem(db, ctx.actor, slug)
  const [organisation] = await db
    .select({ slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId ?? ''))

  return {
    ...system,
    organisation: organisation ?? null,
    releases: await listReleasesInFull(db, system.id),
    may: {
      confirm: system.state === 'unconfirmed' && can(ctx.actor, 'system.confirm', { suggestedBy }),
      edit: system.state === 'confirmed' && can(ctx.actor, 'system.edit', { organisationId }),
      suggest: system.state === 'confirmed' && can(ctx.actor, 'system.suggest'),
    },
  }
}
export type SystemView = Awaited<ReturnType<typeof getSystem>>

async function listReleasesInFull(db: Db, systemId: string) {
  const rows = await listReleases(db, systemId)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []

  const components = await db.select().from(releaseComponents).where(inArray(releaseComponents.releaseId, ids))
  const safeguards = await db.select().from(releaseSafeguards).where(inArray(releaseSafeguards.releaseId, ids))
  return rows.map(({ systemId: _, ...release }) => ({
    ...release,
    components: components.filter(({ releaseId }) => releaseId === release.id).map(({ releaseId, ...rest }) => rest),
    safeguards: safeguards.filter(({ releaseId }) => releaseId === release.id).map(({ releaseId, ...rest }) => rest),
  }))
}
