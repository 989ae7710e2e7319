import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { unsealedEvents } from '#db/schema/events'
import { openSqlite } from '#db/sqlite.server'
import { canonical } from '#kernel/canonical'
import { sealEvents } from '#kernel/chain.server'
import { systemContext } from '#kernel/context.server'
import { sha256 } from '#kernel/ids.server'
import { publishCheckpoint } from '#kernel/publication.server'
import { eventKind, record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { verifyLog } from '#kernel/verification.server'

/** `npx tsx tests/bench/log.ts [events]`: how fast the log seals and verifies, and whether sealing keeps up with 200 writes a second. */
const events = Number(process.argv[2] ?? 1_000_000)
const dataDir = mkdtempSync(join(tmpdir(), 'counterweight-bench-log-'))
const path = join(dataDir, 'counterweight.db')
const store = openSqlite(path)
const start = new Date('2026-01-01T00:00:00Z')
const noted = eventKind('report.commented', 'report', z.object({ commentId: z.string(), audience: z.string() }))

say(`${events} events in ${path}`)
await keepUp()
fill()
await measured(`sealing ${events} events`, events, async () => {
  while ((await sealEvents(store)) > 0) {}
})
await publishCheckpoint(store, dataDir, start)
const found = await measured(`verify of ${events} events`, events, () => verifyLog(store, { dataDir, copies: [] }))
say(`whole: ${found.isWhole}, ${found.count} events, memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
await store.close()
rmSync(dataDir, { recursive: true })

/** Two hundred recorded commands a second for ten seconds with the sealer beside them: the largest backlog it ever had. */
async function keepUp(): Promise<void> {
  const seconds = 10
  let isWriting = true
  let largest = 0
  const sealing = (async () => {
    while (isWriting || (await sealEvents(store)) > 0) {
      largest = Math.max(largest, await store.read.$count(unsealedEvents))
      if ((await sealEvents(store)) === 0) await pause(5)
    }
  })()
  const begin = performance.now()
  const ctx = systemContext({ store, now: start })
  const all: Promise<unknown>[] = []
  for (let n = 0; n < seconds * 200; n++) {
    await pause(Math.max(0, begin + n * 5 - performance.now()))
    all.push(transact(ctx, (tx) => record(tx, ctx, noted, `rep_${n}`, { commentId: `com_${n}`, audience: 'shared' })))
  }
  await Promise.all(all)
  const rate = all.length / ((performance.now() - begin) / 1000)
  isWriting = false
  await sealing
  say(`sealing beside ${rate.toFixed(0)} writes a second: at most ${largest} events waited`)
}

/** Unsealed events in bulk, of the shape and size that commands write. */
function fill(): void {
  const raw = new Database(path)
  const event = raw.prepare(
    'insert into events (id, type, subject_type, subject_id, actor_kind, at, details_hash) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const details = raw.prepare('insert into event_details (event_id, salt, details) values (?, ?, ?)')
  const unsealed = raw.prepare('insert into unsealed_events (event_id, at) values (?, ?)')
  raw.transaction(() => {
    for (let n = 0; n < events; n++) {
      const id = `evt_${String(n).padStart(25, '0')}`
      const salt = sha256(id).slice(0, 32)
      const text = canonical({ commentId: `com_${id}`, audience: 'shared' })
      event.run(id, 'report.commented', 'report', `rep_${n % 100_000}`, 'system', start.getTime() + n, sha256(`${salt}\n${text}`))
      details.run(id, salt, text)
      unsealed.run(id, start.getTime() + n)
    }
  })()
  raw.close()
}

async function measured<T>(what: string, count: number, work: () => Promise<T>): Promise<T> {
  const begin = performance.now()
  const cpu = process.cpuUsage()
  const result = await work()
  const seconds = (performance.now() - begin) / 1000
  const { user, system } = process.cpuUsage(cpu)
  say(`${what}: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of CPU, ${(count / seconds).toFixed(0)} a second`)
  return result
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
