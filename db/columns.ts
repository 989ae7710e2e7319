import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

/** The vocabulary of the schema, built for the database in use and typed as SQLite's. The only place that casts between the two. */
export const isPostgres = /^postgres/.test(process.env.DATABASE_URL ?? '')

function pick<T>(sqlite: T, postgres: unknown): T {
  return isPostgres ? (postgres as T) : sqlite
}

export const table = pick(lite.sqliteTable, pg.pgTable)
export const text = pick(lite.text, pg.text)
export const index = pick(lite.index, pg.index)
export const uniqueIndex = pick(lite.uniqueIndex, pg.uniqueIndex)
export const check = pick(lite.check, pg.check)
export const primaryKey = pick(lite.primaryKey, pg.primaryKey)
export const real = pick(lite.real, pg.doublePrecision)

/** A UTC instant to the millisecond. */
export const moment = () => pick(lite.integer({ mode: 'timestamp_ms' }), pg.timestamp({ mode: 'date', precision: 3, withTimezone: true }))
export const yes = () => pick(lite.integer({ mode: 'boolean' }), pg.boolean())
export const count = () => pick(lite.integer({ mode: 'number' }), pg.bigint({ mode: 'number' }))
export const json = <T>() => pick(lite.text({ mode: 'json' }).$type<T>(), pg.jsonb().$type<T>())
