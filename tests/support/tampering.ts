import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { eventSeals, events } from '#db/schema/events'
import { openSqlite } from '#db/sqlite.server'
import type { Settings } from '#http/visit.server'
import { runDue } from '#jobs/run.server'
import { sealHash } from '#kernel/chain.server'
import { eventKind, record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { world } from './world.ts'

const noted = eventKind('log.verified', 'note', z.object({ isWhole: z.literal(true), text: z.string() }))

/** A database file with ten sealed events, a checkpoint over them, and ten more after it; and a stranger who can write to the file. */
export async function tamperedWorld(settings: Partial<Settings> = {}) {
  const path = join(mkdtempSync(join(tmpdir(), 'counterweight-tampered-')), 'counterweight.db')
  const place = await world({ store: openSqlite(path), settings })
  const write = async (count: number) => {
    const ctx = await place.as('ada')
    for (let n = 0; n < count; n++) await transact(ctx, (tx) => record(tx, ctx, noted, `note_${n}`, { isWhole: true, text: `Number ${n}` }))
    await runDue(place.house, place.now())
  }
  await write(10)
  place.pass(1)
  await write(10)
  place.pass(1)
  return {
    ...place,
    path,
    write,
    /** Works on the file from outside, past every guard of the database. */
    tamper: (...statements: string[]) => {
      const connection = new Database(path)
      connection.pragma('foreign_keys = off')
      for (const { name } of connection.prepare(`select name from sqlite_master where type = 'trigger'`).all() as { name: string }[])
        connection.exec(`drop trigger ${name}`)
      for (const statement of statements) connection.exec(statement)
      connection.close()
    },
    rehash: () => rehash(path),
  }
}

/** Computes the whole chain anew, as somebody would who wants a changed log to look whole. */
async function rehash(path: string): Promise<void> {
  const store = openSqlite(path)
  const rows = await store.read
    .select({ seal: eventSeals, event: events })
    .from(eventSeals)
    .innerJoin(events, eq(events.id, eventSeals.eventId))
    .orderBy(asc(eventSeals.number))
  await store.transact(async (tx) => {
    let previousHash = '0'.repeat(64)
    for (const { seal, event } of rows) {
      const hash = sealHash(seal.number, previousHash, event)
      await tx.update(eventSeals).set({ previousHash, hash }).where(eq(eventSeals.number, seal.number))
      previousHash = hash
    }
  })
  await store.close()
}
