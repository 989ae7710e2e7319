import { and, asc, eq, exists, gte, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Store } from '#db/open.server'
import { releases, systems } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import type { SystemFilters } from './input.server.ts'
import { containing } from './like.server.ts'
import { accessLevelIds, modalities } from './model.ts'
import { openIssueCount } from './open-issues.server.ts'
import { after, orderOf, readPlace, toPlace } from './order.server.ts'

export const systemsOnPage = 50
const developersAtMost = 2000

/** A page of the confirmed systems with what the filters beside it need: how many there are, for each level and modality. */
export async function listSystems(ctx: Ctx, filters: SystemFilters, size = systemsOnPage) {
  const { store } = ctx
  const order = orderOf(filters)
  const place = readPlace(filters.cursor)
  const rows = await store.read
    .select({ ...shown, place: order.key })
    .from(systems)
    .where(and(...conditions(store, filters), place ? after(order, place) : undefined))
    .orderBy(order.isDescending ? sql`${order.key} desc` : order.key, asc(systems.id))
    .limit(size + 1)

  const items = rows.slice(0, size)
  const last = items.at(-1)
  const levels = await countBy(store, filters, 'access_level', systems.accessLevel)
  const kinds = await countBy(store, filters, 'modality', systems.modality)
  return {
    items: items.map(({ place: _, ...row }) => row),
    next: rows.length > size && last ? toPlace(last.place, last.id) : null,
    sort: filters.sort,
    direction: order.isDescending ? ('descending' as const) : ('ascending' as const),
    total: await store.read.$count(systems, eq(systems.state, 'confirmed')),
    matching: await store.read.$count(systems, and(...conditions(store, filters))),
    levels: accessLevelIds.map((id) => ({ id, count: levels.get(id) ?? 0 })),
    modalities: modalities.map((id) => ({ id, count: kinds.get(id) ?? 0 })),
    developers: await listDevelopers(store),
  }
}
export type SystemList = Awaited<ReturnType<typeof listSystems>>

const shown = {
  id: systems.id,
  slug: systems.slug,
  name: systems.name,
  developer: systems.developer,
  modality: systems.modality,
  accessLevel: systems.accessLevel,
  releasedOn: systems.releasedOn,
  parameters: systems.parameters,
  openIssues: openIssueCount,
}

function conditions({ read, dialect }: Store, filters: SystemFilters): (SQL | undefined)[] {
  const { q, modality, access_level, developer, gating, released_after, released_before } = filters
  const gated = read
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.systemId, systems.id), eq(releases.gating, gating ?? 'unknown')))
  return [
    eq(systems.state, 'confirmed'),
    q ? dialect.matches('systems', systems.id, q) : undefined,
    modality ? eq(systems.modality, modality) : undefined,
    access_level ? eq(systems.accessLevel, access_level) : undefined,
    developer ? containing(sql`'; ' || ${systems.developer} || ';'`, `; ${developer};`) : undefined,
    gating ? exists(gated) : undefined,
    released_after ? gte(systems.releasedOn, released_after) : undefined,
    released_before ? and(isNotNull(systems.releasedOn), lte(systems.releasedOn, lastOf(released_before))) : undefined,
  ]
}

/** The end of a year or month named by itself: everything in it comes before this. */
const lastOf = (date: string) => `${date}~`

/** Counts for one filter, with all other filters applied, so that the reader sees what a change of it would show. */
async function countBy(
  store: Store,
  filters: SystemFilters,
  name: 'access_level' | 'modality',
  column: typeof systems.accessLevel | typeof systems.modality,
): Promise<Map<string, number>> {
  const rows = await store.read
    .select({ id: column, count: sql<number>`count(*)`.mapWith(Number) })
    .from(systems)
    .where(and(...conditions(store, { ...filters, [name]: undefined })))
    .groupBy(column)
  return new Map(rows.flatMap(({ id, count }) => (id ? [[id, count]] : [])))
}

async function listDevelopers({ read }: Store): Promise<string[]> {
  const rows = await read
    .selectDistinct({ developer: systems.developer })
    .from(systems)
    .where(eq(systems.state, 'confirmed'))
    .limit(developersAtMost)
  const names = rows.flatMap(({ developer }) => developer.split(';').map((name) => name.trim()))
  return [...new Set(names)].sort((first, second) => first.localeCompare(second, 'en'))
}
