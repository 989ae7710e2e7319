import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '#kernel/ids.server'
import type { UploadedFile } from './upload.server.ts'

const longest = 100_000

/** Trials typed in, one a line as "group, outcome", become a small CSV that goes the way of every file. Says which line cannot be read. */
export async function fromTypedRows(typed: string, dataDir: string): Promise<UploadedFile | { sentence: string }> {
  if (typed.length > longest)
    return { sentence: 'These are more than 100,000 characters. Put the rows into a CSV file and choose that instead.' }
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const bad = lines.findIndex((line) => !/^[^,;\t]+[,;\t][^,;\t]+$/.test(line))
  if (bad >= 0) return { sentence: `Line ${bad + 1} needs a group, one comma and an outcome, for instance: women, rejected` }
  const cells = lines.map((line) =>
    line
      .split(/[,;\t]/)
      .map((cell) => `"${cell.trim().replaceAll('"', '""')}"`)
      .join(','),
  )
  const text = ['group,outcome', ...cells, ''].join('\n')
  const path = join(dataDir, 'incoming', randomUUID())
  await writeFile(path, text, { mode: 0o600 })
  return { path, name: 'typed-rows.csv', size: Buffer.byteLength(text), sha256: sha256(text) }
}
