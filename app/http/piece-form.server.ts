import { rm } from 'node:fs/promises'
import { authorize } from '#access'
import { addImage, imageInput } from '#domain/evidence'
import { largestImage } from '#domain/evidence/model'
import { findReport } from '#domain/reports'
import { paths } from '#kernel/paths'
import { Refused } from '#kernel/refused'
import { checkForm, type Typed } from './form.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { readUpload } from './upload.server.ts'
import type { Visit } from './visit.server.ts'

/** What the form for a piece of evidence shows of its report; only for who may add to it. */
export async function showReportForPiece({ ctx, param }: Visit) {
  const report = await findReport(ctx.store.read, ctx.actor, param('reportId'))
  authorize(ctx.actor, 'evidence.add', report)
  return { reportId: report.id, title: report.title, isDraft: report.state === 'draft' }
}

/** For what went well where a refusal would come back as an answer. */
export const done = () => null

/** Back to where the piece was added from: the draft, or the page of a report that was sent. */
export async function backToReport({ ctx, param }: Visit, sentence: string) {
  const { id, state } = await findReport(ctx.store.read, ctx.actor, param('reportId'))
  return redirectWithToast(state === 'draft' ? paths.draft(id) : paths.reportPage(id), sentence)
}

type Sent = { ok: true } | { ok: false; errors: Record<string, string>; typed: Typed }

/** Reads and attaches an image; one that cannot be taken is an error of its field, and leaves nothing behind. */
export async function attachImage({ ctx, house, param, request }: Visit): Promise<Sent> {
  const { dataDir } = house.settings
  const { fields, file } = await readUpload(request, dataDir, { bytes: largestImage, words: '10 MB. Make it smaller and choose it again.' })
  try {
    const form = checkForm(fields, imageInput)
    const missing: Record<string, string> = file ? {} : { image: 'Choose an image: PNG, JPEG or WebP.' }
    if (!form.ok || !file) return { ok: false, errors: { ...missing, ...(form.ok ? {} : form.errors) }, typed: form.typed }

    const refusal = await addImage(ctx, dataDir, param('reportId'), file.path, form.value).then(() => null, badInput)
    return refusal === null ? { ok: true } : { ok: false, errors: { image: refusal }, typed: form.typed }
  } finally {
    if (file) await rm(file.path, { force: true })
  }
}

function badInput(error: unknown): string {
  if (error instanceof Refused && (error.reason === 'bad-input' || error.reason === 'conflict')) return error.message
  throw error
}
