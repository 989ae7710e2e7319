import { and, type SQL, sql } from 'drizzle-orm'
import { systems } from '#db/schema/systems'
import type { SystemFilters, SystemSort } from './input.server.ts'
import { accessLevelIds } from './model.ts'
import { openIssueCount } from './open-issues.server.ts'

export type Order = { key: SQL<string | number>; isDescending: boolean }
type Place = { value: string | number; id: string }

/** What the rows stand in order of. What is not known comes last in both directions. */
export function orderOf({ sort, direction }: Pick<SystemFilters, 'sort' | 'direction'>): Order {
  const isDescending = (direction ?? usualDirection[sort]) === 'descending'
  return { key: keys[sort](isDescending), isDescending }
}

/** The direction a column begins with: names from A, everything else from the newest, largest or most. */
export const usualDirection = {
  name: 'ascending',
  developer: 'ascending',
  released: 'descending',
  parameters: 'descending',
  level: 'ascending',
  issues: 'descending',
} as const satisfies Record<SystemSort, 'ascending' | 'descending'>

/** The rows that come after a place, by key and then by id: lists page by key, never by offset. */
export function after({ key, isDescending }: Order, { value, id }: Place): SQL {
  const isPast = isDescending ? sql`${key} < ${value}` : sql`${key} > ${value}`
  return sql`(${isPast} or ${and(sql`${key} = ${value}`, sql`${systems.id} > ${id}`)})`
}

export const toPlace = (value: string | number, id: string) => Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** The place a cursor names, or null when it is not one of ours: then the list starts at its beginning. */
export function readPlace(cursor: string | undefined): Place | null {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString('utf8')) as unknown[]
    const isOurs = (typeof value === 'string' || typeof value === 'number') && typeof id === 'string'
    return isOurs ? { value, id } : null
  } catch {
    return null
  }
}

const most = Number.MAX_SAFE_INTEGER

const keys = {
  name: () => sql<string>`lower(${systems.name})`,
  developer: () => sql<string>`lower(${systems.developer})`,
  released: (isDescending) => sql<string>`coalesce(${systems.releasedOn}, ${sql.raw(isDescending ? "''" : "'9999'")})`,
  parameters: (isDescending) =>
    sql<number>`coalesce(${systems.parameters}, ${sql.raw(isDescending ? '-1' : String(most))})`.mapWith(Number),
  level: (isDescending) => {
    const places = accessLevelIds.map((id, at) => sql`when ${sql.raw(`'${id}'`)} then ${sql.raw(String(at))}`)
    return sql<number>`case ${systems.accessLevel} ${sql.join(places, sql` `)} else ${sql.raw(isDescending ? '-1' : '6')} end`
  },
  issues: () => openIssueCount,
} satisfies Record<SystemSort, (isDescending: boolean) => SQL<string | number>>
