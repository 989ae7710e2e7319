import { rm } from 'node:fs/promises'
import { addTrials } from '#domain/evidence'
import { Refused } from '#kernel/refused'
import { type Typed, toTyped } from './form.server.ts'
import { fromTypedRows } from './typed-rows.server.ts'
import { readUpload, type UploadedFile } from './upload.server.ts'
import type { Visit } from './visit.server.ts'

type Errors = { errors: Record<string, string> }

/** The trials that were sent, as a file or typed in. */
export async function readTrials({ request, house }: Visit): Promise<({ file: UploadedFile } | Errors) & { typed: Typed }> {
  const { dataDir } = house.settings
  const { fields, file } = await readUpload(request, dataDir)
  const rows = [toTyped(fields).rows ?? ''].flat()[0] ?? ''
  const typed = { rows }
  if (file) return { file, typed }
  if (!rows.trim()) return { errors: { trials: 'Choose a file, or type rows in below.' }, typed }
  const written = await fromTypedRows(rows, dataDir)
  return 'sentence' in written ? { errors: { rows: written.sentence }, typed } : { file: written, typed }
}

/** Attaches a trials file; one that cannot be read as a table is an error of its field, and leaves nothing behind. */
export async function attachTrials({ ctx, house }: Visit, reportId: string, file: UploadedFile): Promise<{ id: string } | Errors> {
  try {
    return await addTrials(ctx, house.settings.dataDir, reportId, file)
  } catch (error) {
    await rm(file.path, { force: true })
    if (error instanceof Refused && error.reason === 'bad-input') return { errors: { trials: error.message } }
    throw error
  }
}
