import { draftInput, saveDraft } from '#domain/reports'
import { member } from '#http/doors.server'
import { keepChosen, splitFields } from '#http/entry-choice.server'
import { checkForm, readFields } from '#http/form.server'
import { forgetKept } from '#http/kept-form.server'
import { refusedForm } from '#http/refused-form.server'

/** Keeps a draft while it is written; answers the script of its form, which never leaves the page. */
export const action = member(async (visit) => {
  const { ctx, param, request } = visit
  const { report, entry } = splitFields(await readFields(request))
  const form = checkForm(report, draftInput)
  if (!form.ok) return Response.json({ sentence: Object.values(form.errors)[0] }, { status: 422 })

  const saved = await saveDraft(ctx, param('reportId'), form.value).catch(refusedForm(form.typed))
  if ('answer' in saved) return Response.json({ sentence: saved.answer.data.errors.form }, { status: saved.answer.init?.status ?? 409 })
  await keepChosen(visit, param('reportId'), entry)
  await forgetKept(visit, form.typed.kept)
  return Response.json({ version: saved.version, savedAt: ctx.now })
})
