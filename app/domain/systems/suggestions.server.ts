import { and, asc, eq, type SQL } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { catalogueSuggestions, systems } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'

const listedAtMost = 100

/** A suggestion with what rules judge by: for those who decide, and for whoever made it; for others it is not there. */
export async function findSuggestion(db: Db, actor: Actor, id: string) {
  const [found] = await rows(db, eq(catalogueSuggestions.id, id))
  if (!found || !(can(actor, 'suggestion.list') || found.suggestedBy === actor.id)) throw notFound()
  return found
}

/** A suggestion as its page shows it. */
export async function getSuggestion(ctx: Ctx, id: string) {
  const { organisationId, suggestedBy, systemId, ...shown } = await findSuggestion(ctx.store.read, ctx.actor, id)
  const mayDecide = shown.state === 'waiting' && can(ctx.actor, 'suggestion.decide', { suggestedBy, organisationId })
  return { ...shown, isOwn: suggestedBy === ctx.actor.id, may: { decide: mayDecide } }
}
export type SuggestionView = Awaited<ReturnType<typeof getSuggestion>>

/** What waits for a decision, the oldest first: suggested systems and suggested changes. */
export async function listSuggestions(ctx: Ctx) {
  authorize(ctx.actor, 'suggestion.list')
  const { read } = ctx.store
  const unconfirmed = await read
    .select({
      slug: systems.slug,
      name: systems.name,
      developer: systems.developer,
      homepage: systems.homepage,
      at: systems.createdAt,
      handle: people.handle,
    })
    .from(systems)
    .leftJoin(people, eq(people.id, systems.suggestedBy))
    .where(eq(systems.state, 'unconfirmed'))
    .orderBy(asc(systems.createdAt), asc(systems.id))
    .limit(listedAtMost)
  const changes = await rows(read, eq(catalogueSuggestions.state, 'waiting'))
  return {
    systems: unconfirmed,
    changes: changes.map(({ id, change, source, suggestedAt, handle, slug, name }) => ({
      id,
      change,
      source,
      suggestedAt,
      handle,
      slug,
      name,
    })),
  }
}
export type Suggestions = Awaited<ReturnType<typeof listSuggestions>>

const rows = (db: Db, condition: SQL) =>
  db
    .select({
      id: catalogueSuggestions.id,
      systemId: catalogueSuggestions.systemId,
      change: catalogueSuggestions.change,
      source: catalogueSuggestions.source,
      state: catalogueSuggestions.state,
      reason: catalogueSuggestions.reason,
      suggestedBy: catalogueSuggestions.suggestedBy,
      suggestedAt: catalogueSuggestions.suggestedAt,
      decidedAt: catalogueSuggestions.decidedAt,
      handle: people.handle,
      slug: systems.slug,
      name: systems.name,
      organisationId: systems.organisationId,
    })
    .from(catalogueSuggestions)
    .innerJoin(systems, eq(systems.id, catalogueSuggestions.systemId))
    .innerJoin(people, eq(people.id, catalogueSuggestions.suggestedBy))
    .where(and(condition))
    .orderBy(asc(catalogueSuggestions.suggestedAt), asc(catalogueSuggestions.id))
    .limit(listedAtMost)
