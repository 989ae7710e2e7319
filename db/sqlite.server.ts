import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { migrationsFolder } from './migrations.server.ts'
import { mortal } from './mortal.server.ts'
import type { Dialect, Store, Tx } from './open.server.ts'
import { searchFault } from './search-fault.server.ts'

const inside = new AsyncLocalStorage<true>()

/** SQLite in one file: one connection that writes, one that can only read. A buffer opens a database in memory (tests). */
export function openSqlite(source: string | Buffer): Store {
  const writer = connect(source)
  const isShared = typeof source !== 'string' || source === ':memory:'
  migrate(drizzle(writer), { migrationsFolder: migrationsFolder('sqlite') })
  const reader = isShared ? writer : connect(source)
  if (!isShared) reader.pragma('query_only = on')

  const transact = inTurn(writer)
  // Moves with commits of every other connection: our writer's, and those of other processes on the same file.
  const commitsElsewhere = reader.prepare('pragma data_version').pluck()
  let commits = 0
  let listener = () => {}
  return {
    read: drizzle(reader, { casing: 'snake_case' }),
    dialect,
    async transact(work) {
      const result = await transact(work)
      commits += 1
      listener()
      return result
    },
    onCommit: (given) => {
      listener = given
    },
    findSearchFault: async () => searchFault(reader),
    stamp: () => commits + Number(commitsElsewhere.get()),
    ping: async () => void reader.prepare('select 1').get(),
    close: async () => {
      if (reader !== writer) reader.close()
      writer.close()
    },
  }
}

/** A migrated database as bytes: tests serialise one and open each of theirs from the copy. */
export function migratedImage(): Buffer {
  const database = new Database(':memory:')
  migrate(drizzle(database), { migrationsFolder: migrationsFolder('sqlite') })
  const image = database.serialize()
  database.close()
  return image
}

function connect(source: string | Buffer) {
  if (typeof source === 'string' && source !== ':memory:') mkdirSync(dirname(source), { recursive: true })
  const connection = new Database(source)
  connection.pragma('journal_mode = wal')
  // FULL, not NORMAL: what was acknowledged must survive a power cut too, not only a killed process.
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  // Without it an INSERT OR REPLACE would delete past the triggers that keep the log.
  connection.pragma('recursive_triggers = on')
  connection.pragma('busy_timeout = 10000')
  return keepingStatements(connection)
}

const statementsAtMost = 500

/** Drizzle prepares each query anew; the text of a query is the same each time, so its statement is kept. The one used longest ago makes room. */
function keepingStatements(connection: Database.Database) {
  const prepare = connection.prepare.bind(connection)
  const kept = new Map<string, Database.Statement>()
  connection.prepare = ((source: string) => {
    const statement = kept.get(source) ?? prepare(source)
    kept.delete(source)
    kept.set(source, statement)
    const [oldest = ''] = kept.size > statementsAtMost ? kept.keys() : []
    kept.delete(oldest)
    return statement
  }) as typeof connection.prepare
  return connection
}

/** One transaction at a time on the one write connection; each waits for the one before it. */
function inTurn(writer: Database.Database) {
  let last: Promise<unknown> = Promise.resolve()
  const handle = drizzle(writer, { casing: 'snake_case' }) as unknown as Tx

  async function run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { tx, end } = mortal(handle)
    // BEGIN IMMEDIATE takes the write lock first, so a read never goes stale before its write.
    writer.exec('begin immediate')
    try {
      const result = await inside.run(true, () => work(tx))
      end()
      writer.exec('commit')
      return result
    } catch (error) {
      end()
      if (writer.inTransaction) writer.exec('rollback')
      throw error
    }
  }

  return <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    if (inside.getStore()) return Promise.reject(new Error('A transaction inside a transaction: pass the tx on instead'))
    const turn = last.then(() => run(work))
    last = turn.catch(() => {})
    return turn
  }
}

const dialect: Dialect = {
  matches(index, id, words) {
    const query = matchOf(words, true)
    if (!query) return sql`0 = 1`
    return sql`${id} in (select subject_id from search_entries where kind = ${index} and entry in (select rowid from search_text where search_text match ${query}))`
  },
  async newest(read, { index, words, areBeginnings, before, atMost }) {
    const query = matchOf(words, areBeginnings)
    if (!query) return []
    // The cross join keeps the order of the loops: down the matches by rowid, stopping when there are enough.
    return read
      .select({ id: sql<string>`subject_id`, place: sql<number>`entry` })
      .from(sql`search_text cross join search_entries on entry = search_text.rowid`)
      .where(sql`search_text match ${query} and kind = ${index} and search_text.rowid < ${before ?? Number.MAX_SAFE_INTEGER}`)
      .orderBy(sql`search_text.rowid desc`)
      .limit(atMost)
  },
}

/** Words as FTS5 asks for them, each quoted so that none is an operator. */
const matchOf = (words: string, areBeginnings: boolean) =>
  words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `"${word}"${areBeginnings ? '*' : ''}`)
    .join(' ')
