import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pack } from 'tar-stream'
import { snapshotSqlite } from '#db/snapshot.server'
import { openSqlite } from '#db/sqlite.server'
import { chainHead } from '#kernel/chain.server'
import { Refused } from '#kernel/refused'
import { databaseName, hashOf, isKey, isPlain, type Listed, type Manifest, manifestName } from './manifest.server.ts'

export type Place = { databasePath: string; dataDir: string }

/**
 * One archive of everything, while the server goes on: a snapshot of the database at one moment, then the uploads. An upload is on the disk
 * before the row that names it, so what the snapshot names is there. The archive appears under its name only once it is whole and on the disk.
 */
export async function backUp({ databasePath, dataDir }: Place, target: string, withKeys: boolean, now: Date) {
  const folder = await mkdtemp(join(dirname(resolve(target)), '.counterweight-backup-'))
  try {
    const snapshot = join(folder, databaseName)
    snapshotSqlite(databasePath, snapshot)
    const head = await headOf(snapshot)
    const sources = [{ name: databaseName, path: snapshot }, ...(await uploadsIn(dataDir)), ...(await besides(dataDir, withKeys))]
    const files: Listed[] = []
    for (const { name, path } of sources) files.push({ name, size: (await stat(path)).size, sha256: await hashOf(path) })
    const manifest: Manifest = { kind: 'counterweight-backup', version: 1, at: now.toISOString(), head, hasKeys: withKeys, files }

    const whole = join(folder, 'archive.tar')
    await write(whole, manifest, sources)
    await rename(whole, target)
    return { file: target, files: files.length, bytes: (await stat(target)).size, head: head.hash, number: head.number }
  } catch (error) {
    throw isFull(error) ? new Refused('conflict', `There is no room for the backup: ${target} was not written.`) : error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes((error as { code?: string }).code ?? '')

export async function headOf(path: string): Promise<{ number: number; hash: string }> {
  const store = openSqlite(path)
  const { number, hash } = await chainHead(store.read)
  await store.close()
  return { number, hash }
}

async function uploadsIn(dataDir: string): Promise<{ name: string; path: string }[]> {
  const folder = join(dataDir, 'files')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ name }) => ({ name: `files/${name.slice(0, 2)}/${name}`, path: join(folder, name.slice(0, 2), name) }))
}

async function besides(dataDir: string, withKeys: boolean): Promise<{ name: string; path: string }[]> {
  const names = await readdir(dataDir)
  return names.filter((name) => isPlain(name) || (withKeys && isKey(name))).map((name) => ({ name, path: join(dataDir, name) }))
}

async function write(path: string, manifest: Manifest, sources: { name: string; path: string }[]): Promise<void> {
  const archive = pack()
  const writing = pipeline(archive, createWriteStream(path, { mode: 0o600 }))
  // Awaited below; a disk that is full ends it while files are still being added.
  writing.catch(() => {})
  const text = Buffer.from(JSON.stringify(manifest))
  const adding = (async () => {
    await add(archive, { name: manifestName, size: text.length }, [text])
    for (const [place, { name, path: source }] of sources.entries())
      await add(archive, { name, size: manifest.files[place]?.size ?? 0 }, createReadStream(source))
    archive.finalize()
  })()
  await Promise.race([adding, writing])
  await writing
  const written = await open(path, 'r+')
  await written.sync()
  await written.close()
}

function add(
  archive: ReturnType<typeof pack>,
  header: { name: string; size: number },
  bytes: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const entry = archive.entry({ ...header, mode: 0o600 }, (error) => (error ? reject(error) : resolve()))
    pipeline(bytes, entry).catch(reject)
  })
}
