import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { isInUse } from '#db/snapshot.server'
import { openSqlite } from '#db/sqlite.server'
import { sealEvents, verifyChain } from '#kernel/chain.server'
import { systemContext } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { databaseRestored } from '#kernel/restored.server'
import { transact } from '#kernel/transact.server'
import { headOf, isFull, type Place } from './backup.server.ts'
import { databaseName, isOurs, type Manifest, manifestName, manifestShape } from './manifest.server.ts'
import { moveFile } from './move.server.ts'

const manifestAtMost = 200_000_000

/**
 * Puts an archive in the place of what is there. Nothing moves before every file has the size and the hash of the manifest and the chain of
 * events in the snapshot is whole. The database that stood there is kept beside it, and the event that is recorded names both heads.
 */
export async function restore({ databasePath, dataDir }: Place, source: string, now: Date) {
  const isThere = existsSync(databasePath)
  if (isThere && isInUse(databasePath)) throw new Refused('conflict', 'The server is running on this database. Stop it first.')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(dataDir, '.restoring-'))
  try {
    const manifest = await unpack(source, folder)
    await refuseBrokenChain(join(folder, databaseName), manifest)
    const replaced = isThere ? await headOf(databasePath) : null
    const kept = isThere ? `${databasePath}.before-${now.toISOString().replace(/[:.]/g, '-')}` : null
    if (kept) await rename(databasePath, kept)
    for (const left of ['-wal', '-shm']) await rm(databasePath + left, { force: true })
    for (const { name } of manifest.files) await settle(join(folder, name), name === databaseName ? databasePath : join(dataDir, name))

    await recordRestored(databasePath, now, { at: manifest.at, archive: manifest.head, replaced })
    return {
      restored: manifest.at,
      files: manifest.files.length,
      archiveHead: manifest.head.hash,
      replacedHead: replaced?.hash ?? 'none',
      kept: kept ?? 'none',
    }
  } catch (error) {
    throw isFull(error) ? new Refused('conflict', 'There is no room to restore into. Nothing was changed.') : error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reads an archive into a folder of its own. What is not on its manifest, stands twice, or has another hash refuses all of it. */
async function unpack(source: string, folder: string): Promise<Manifest> {
  let manifest: Manifest | null = null
  const seen = new Set<string>()
  const archive = extract()
  archive.on('entry', (header, stream, next) => {
    const take = async () => {
      if (!manifest) {
        manifest = await readManifest(header, stream)
        return
      }
      const listed = manifest.files.find(({ name }) => name === header.name)
      if (!listed || seen.has(header.name) || header.type !== 'file') throw damaged(`it holds ${header.name}, which it should not`)
      seen.add(header.name)
      await mkdir(dirname(join(folder, header.name)), { recursive: true, mode: 0o700 })
      const sha256 = await writeHashed(stream, join(folder, header.name))
      if (sha256 !== listed.sha256 || header.size !== listed.size) throw damaged(`${header.name} is not what was saved`)
    }
    take().then(() => next(), next)
  })
  await pipeline(createReadStream(source), archive).catch((error: unknown) => {
    throw error instanceof Refused || isFull(error) || (error as { code?: string }).code === 'ENOENT' ? error : damaged('it cannot be read')
  })
  const whole = manifest as Manifest | null
  if (!whole) throw damaged('it is empty')
  const missing = whole.files.find(({ name }) => !seen.has(name))
  if (missing) throw damaged(`${missing.name} is missing`)
  return whole
}

async function readManifest(header: { name: string; size: number }, stream: AsyncIterable<Buffer>): Promise<Manifest> {
  if (header.name !== manifestName || header.size > manifestAtMost) throw damaged('it does not begin with its manifest')
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  const parsed = manifestShape.safeParse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  if (!parsed.success) throw damaged('its manifest cannot be read')
  if (!parsed.data.files.every(({ name }) => isOurs(name))) throw damaged('its manifest names files that no backup has')
  if (!parsed.data.files.some(({ name }) => name === databaseName)) throw damaged('it holds no database')
  return parsed.data
}

async function writeHashed(stream: NodeJS.ReadableStream, path: string): Promise<string> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(stream, hashing, createWriteStream(path, { mode: 0o600, flush: true }))
  return hash.digest('hex')
}

async function refuseBrokenChain(path: string, { head }: Manifest): Promise<void> {
  const store = openSqlite(path)
  const report = await verifyChain(store.read).finally(() => store.close())
  if (!report.isWhole) throw damaged(`its events are broken at number ${report.firstBad}`)
  if (report.count !== head.number || report.head !== head.hash) throw damaged('its events are not those of its manifest')
}

/** Uploads stand under their hash: one that is there already is the same. */
async function settle(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await moveFile(from, to)
}

async function recordRestored(
  path: string,
  now: Date,
  details: { at: string; archive: Manifest['head']; replaced: Manifest['head'] | null },
): Promise<void> {
  const store = openSqlite(path)
  const ctx = systemContext({ store, now })
  await transact(ctx, async (tx) => void (await record(tx, ctx, databaseRestored, 'database', details)))
  await sealEvents(store)
  await store.close()
}

const damaged = (what: string) => new Refused('conflict', `This archive is damaged: ${what}. Nothing was changed.`)
