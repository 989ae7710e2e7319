import { draftInput, saveDraft } from '#domain/reports'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { forgetKept } from '#http/kept-form.server'
import { refusedForm } from '#http/refused-form.server'

/** Keeps a draft while it is written; answers the script of its form, which never leaves the page. */
export const action = member(async (visit) => {
  const { ctx, param, request } = visit
  const form = await readForm(request, draftInput)
  if (!form.ok) return Response.json({ sentence: Object.values(form.errors)[0] }, { status: 422 })

  const saved = await saveDraft(ctx, param('reportId'), form.value).catch(refusedForm(form.typed))
  if ('answer' in saved) return Response.json({ sentence: saved.answer.data.errors.form }, { status: saved.answer.init?.status ?? 409 })
  await forgetKept(visit, form.typed.kept)
  return Response.json({ version: saved.version, savedAt: ctx.now })
})
