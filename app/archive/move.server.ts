import { copyFile, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Moves a file, to another file system too: there it is copied beside its place, is on the disk, and only then takes its name. */
export async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EXDEV') throw error
    await copyOver(from, to)
  }
}

async function copyOver(from: string, to: string): Promise<void> {
  const beside = `${to}.arriving`
  try {
    await copyFile(from, beside)
    await flush(beside)
    await rename(beside, to)
    await flush(dirname(to))
  } finally {
    await rm(beside, { force: true })
  }
  await rm(from, { force: true })
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}
