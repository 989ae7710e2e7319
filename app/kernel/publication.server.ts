import { appendFile, readFile } from 'node:fs/promises'
import { asc, desc, gt, lte } from 'drizzle-orm'
import type { Db, Store } from '#db/open.server'
import { checkpoints } from '#db/schema/log'
import { chainHead } from './chain.server.ts'
import { type Checkpoint, fromLines, signCheckpoint, signingKey, toLine } from './checkpoints.server.ts'

const hour = 3_600_000
const batch = 500

/** Signs where the chain stands, once an hour and only when it has grown. Says whether it did. */
export async function publishCheckpoint(store: Store, dataDir: string, now: Date): Promise<boolean> {
  if (!(await nextCheckpoint(store.read, now))) return false
  const key = await signingKey(dataDir)
  return store.transact(async (tx) => {
    const next = await nextCheckpoint(tx, now)
    if (!next) return false
    await tx.insert(checkpoints).values(signCheckpoint(key, next))
    return true
  })
}

async function nextCheckpoint(db: Db, now: Date) {
  const last = await latestCheckpoint(db)
  if (last && now.getTime() - last.at.getTime() < hour) return null
  const { number, hash } = await chainHead(db)
  if (number === (last?.count ?? 0)) return null
  return { number: (last?.number ?? 0) + 1, count: number, head: hash, at: now }
}

export async function latestCheckpoint(db: Db): Promise<Checkpoint | null> {
  const [last] = await db.select().from(checkpoints).orderBy(desc(checkpoints.number)).limit(1)
  return last ?? null
}

/** The newest first, a page at a time, from a number downwards. */
export async function listCheckpoints(db: Db, from: number | null, size: number): Promise<Checkpoint[]> {
  return db
    .select()
    .from(checkpoints)
    .where(from === null ? undefined : lte(checkpoints.number, from))
    .orderBy(desc(checkpoints.number))
    .limit(size)
}

/** Every checkpoint after a number, oldest first, read a batch at a time. */
export async function* checkpointsAfter(db: Db, number: number): AsyncGenerator<Checkpoint, void> {
  let last = number
  for (;;) {
    const rows = await db.select().from(checkpoints).where(gt(checkpoints.number, last)).orderBy(asc(checkpoints.number)).limit(batch)
    if (rows.length === 0) return
    yield* rows
    last = rows.at(-1)!.number
  }
}

/** Appends to the second place what is not there yet; what stands there is never rewritten. Returns how many lines it added. */
export async function copyCheckpoints(db: Db, path: string): Promise<number> {
  const kept = await readCopy(path)
  const missing: string[] = []
  for await (const checkpoint of checkpointsAfter(db, kept.at(-1)?.number ?? 0)) missing.push(toLine(checkpoint))
  if (missing.length > 0) await appendFile(path, missing.join(''), { mode: 0o644 })
  return missing.length
}

/** The checkpoints of a copy; a file that is not there yet has none. */
export async function readCopy(path: string): Promise<Checkpoint[]> {
  try {
    return fromLines(await readFile(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
