import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { migrationsFolder } from './migrations.server.ts'
import { mortal } from './mortal.server.ts'
import type { Db, Dialect, Store, Tx } from './open.server.ts'

const inside = new AsyncLocalStorage<true>()
const attempts = 8

export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url })
  const database = drizzle(pool, { casing: 'snake_case' })
  await migrate(database, { migrationsFolder: migrationsFolder('postgres') })
  return postgresStore(database, () => pool.end())
}

/** The same store over any of Drizzle's PostgreSQL drivers (the smoke test brings PGlite). */
export function postgresStore(database: PgDatabase<PgQueryResultHKT>, close: () => Promise<void>): Store {
  let listener = () => {}
  return {
    read: database as unknown as Db,
    dialect,
    async transact(work) {
      if (inside.getStore()) throw new Error('A transaction inside a transaction: pass the tx on instead')
      const result = await retried(() =>
        database.transaction((given) => once(given as unknown as Tx, work), { isolationLevel: 'serializable' }),
      )
      listener()
      return result
    },
    onCommit: (given) => {
      listener = given
    },
    // An index over the columns themselves: it cannot differ from them.
    findSearchFault: async () => null,
    stamp: () => null,
    ping: async () => void (await database.execute(sql`select 1`)),
    close,
  }
}

async function once<T>(given: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { tx, end } = mortal(given)
  try {
    return await inside.run(true, () => work(tx))
  } finally {
    end()
  }
}

/** Serializable transactions that met another one (40001, 40P01) are run again from the start. */
async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error
      await pause(Math.random() * 10 * 2 ** attempt)
    }
  }
}

function isConflict(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown }
  return code === '40001' || code === '40P01' || (cause !== undefined && isConflict(cause))
}

/** Word for word as the GIN indexes have them. */
const vectors = {
  issues: sql`to_tsvector('simple', title || ' ' || summary || ' ' || public_id)`,
  systems: sql`to_tsvector('simple', name || ' ' || developer)`,
} as const
const moments = { issues: sql`opened_at`, systems: sql`created_at` } as const

const dialect: Dialect = {
  matches(index, id, words) {
    const query = queryOf(words, true)
    if (!query) return sql`false`
    return sql`${id} in (select id from ${sql.raw(index)} where ${vectors[index]} @@ to_tsquery('simple', ${query}))`
  },
  async newest(read, { index, words, areBeginnings, before, atMost }) {
    const query = queryOf(words, areBeginnings)
    if (!query) return []
    const place = sql<number>`floor(extract(epoch from ${moments[index]}) * 1000)`.mapWith(Number)
    return read
      .select({ id: sql<string>`id`, place })
      .from(sql.raw(index))
      .where(sql`${vectors[index]} @@ to_tsquery('simple', ${query})${before === null ? sql`` : sql` and ${place} < ${before}`}`)
      .orderBy(sql`${moments[index]} desc`)
      .limit(atMost)
  },
}

const queryOf = (words: string, areBeginnings: boolean) =>
  words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => (areBeginnings ? `${word}:*` : word))
    .join(' & ')
