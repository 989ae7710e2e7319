import { randomUUID } from 'node:crypto'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '#kernel/ids.server'

/** Where a file stands: under its SHA-256, so the same content is kept once and a name can never lead outside. */
export function filePath(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('Not a SHA-256')
  return join(dataDir, 'files', sha256.slice(0, 2), sha256)
}

/** Moves an upload to its place, exactly as it was sent. */
export async function keepFile(dataDir: string, upload: { path: string; sha256: string }): Promise<void> {
  const place = filePath(dataDir, upload.sha256)
  await mkdir(join(place, '..'), { recursive: true, mode: 0o700 })
  if (await exists(place)) await rm(upload.path, { force: true })
  else await rename(upload.path, place)
}

/** Keeps bytes that were made here, under their own hash. */
export async function keepBytes(dataDir: string, bytes: Buffer): Promise<string> {
  const hash = sha256(bytes)
  const path = join(dataDir, 'incoming', randomUUID())
  await mkdir(join(dataDir, 'incoming'), { recursive: true })
  await writeFile(path, bytes, { mode: 0o600 })
  await keepFile(dataDir, { path, sha256: hash })
  return hash
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
