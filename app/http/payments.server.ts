import { readFile, rm } from 'node:fs/promises'
import { data } from '@remix-run/node'
import { recordStatus, statusInput } from '#domain/payments'
import { paths } from '#kernel/paths'
import { checkForm, toTyped } from './form.server.ts'
import { takeFreshCode } from './fresh-code.server.ts'
import { refusedForm } from './refused-form.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { readUpload } from './upload.server.ts'
import type { Visit } from './visit.server.ts'

const largest = { bytes: 1_000_000, words: '1 MB. A payment file is never that large: choose the one you filled in.' }

/** Takes the answer to a payment file, as a file or pasted, with the code beside it. What was refused comes back with every line that was sent. */
export async function sendStatus(visit: Visit, fileId: string) {
  const { fields, file } = await readUpload(visit.request, visit.house.settings.dataDir, largest)
  const { code = '', ...pasted } = toTyped(fields)
  const rows = file ? (await readFile(file.path, 'utf8')).toWellFormed() : String(pasted.rows ?? '')
  if (file) await rm(file.path, { force: true })
  const form = checkForm([['rows', rows], ...fields.filter(([name]) => name !== 'rows' && name !== 'code')], statusInput)
  if (!form.ok) return data({ ...form, faults: [] }, { status: 422 })

  const { typed } = form
  const fresh = await takeFreshCode(visit, String(code))
  if (!fresh.ok) return data({ ok: false as const, errors: fresh.errors as Record<string, string>, faults: [], typed }, { status: 422 })
  const given = await recordStatus(fresh.ctx, fileId, form.value.rows).catch(refusedForm(typed))
  if ('answer' in given) return given.answer
  if (!given.ok) {
    const errors: Record<string, string> = { rows: 'Nothing was recorded. Mend these lines, then send the whole file again.' }
    return data({ ok: false as const, errors, faults: given.faults.slice(0, 50), typed }, { status: 422, headers: fresh.headers })
  }
  return redirectWithToast(paths.paymentFile(fileId), said(given), fresh.headers)
}

function said({ paid, failed, before }: { paid: number; failed: number; before: number }): string {
  if (paid + failed === 0) return 'All of this was recorded before. Nothing was changed.'
  const parts = [paid > 0 && `${paid} paid`, failed > 0 && `${failed} failed and due again`, before > 0 && `${before} recorded before`]
  return `Recorded: ${parts.filter(Boolean).join(', ')}.`
}
