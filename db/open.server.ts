import type { SQL } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { isPostgres } from './columns.ts'

type Full = BetterSQLite3Database<Record<string, never>>

/** What only asks takes a Db: it can select and nothing else. */
export type Db = Pick<Full, 'select' | 'selectDistinct' | '$with' | 'with' | '$count'>

/** What writes takes a Tx, which only `transact` hands out. Sync calls and nested transactions are not on it. */
export type Tx = Db & Pick<Full, 'insert' | 'update' | 'delete'>

export type Searchable = 'issues' | 'systems'

export type Search = { index: Searchable; words: string; areBeginnings: boolean; before: number | null; atMost: number }

/** What differs between the two databases; nothing else may ask which one is in use. */
export type Dialect = {
  /** A condition: the row of this id has all the words (each as the beginning of a word), in any case. */
  matches(index: Searchable, id: SQL | { getSQL(): SQL }, words: string): SQL
  /**
   * The newest ids that have all the words, whole or as beginnings, before a place. Never ranked and never more than asked for, so that
   * a word that stands everywhere costs no more than a rare one.
   */
  newest(read: Db, wanted: Search): Promise<{ id: string; place: number }[]>
}

export type Store = {
  /** Staff need no second factor here: set at boot for a place that only this machine can reach. */
  waivesSecondFactor?: boolean
  read: Db
  dialect: Dialect
  /** Runs work in one write transaction; what it returns is committed, what it throws rolls back. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Called after each commit; one listener, set at boot. */
  onCommit(listener: () => void): void
  /** What is wrong with the search index, in a sentence; null where it finds everything, or where the database keeps it itself. */
  findSearchFault(): Promise<string | null>
  /** Another number once anybody, in this process or beside it, has committed; null where that cannot be told without asking for rows. */
  stamp(): number | null
  /** Resolves when the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Opens the database that the URL names, migrated to the newest schema. */
export async function open(url: string): Promise<Store> {
  if (isPostgres) return (await import('./postgres.server.ts')).openPostgres(url)
  return (await import('./sqlite.server.ts')).openSqlite(url.replace(/^file:/, ''))
}
