import { closeSync, fsyncSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'

/** A copy of a database as it stands at one moment, while others go on writing to it. The copy is on the disk when this returns. */
export function snapshotSqlite(path: string, copy: string): void {
  const database = new Database(path, { fileMustExist: true })
  try {
    database.pragma('busy_timeout = 10000')
    database.prepare('vacuum into ?').run(copy)
  } finally {
    database.close()
  }
  const written = openSync(copy, 'r+')
  fsyncSync(written)
  closeSync(written)
}

/** Whether a process has the database open: only a connection that is alone can leave the write-ahead log, and it takes all of it along. */
export function isInUse(path: string): boolean {
  const database = new Database(path, { fileMustExist: true, timeout: 0 })
  try {
    database.pragma('journal_mode = delete')
    return false
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY') || (error as { code?: string }).code === 'SQLITE_LOCKED') return true
    throw error
  } finally {
    database.close()
  }
}
