import { draftGradeInput, findSeat, saveGradeDraft } from '#domain/grading'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'

/** Keeps a grade while it is made; answers the script of its form, which never leaves the page. */
export const action = member(async ({ ctx, param, request }) => {
  const { rubric } = await findSeat(ctx.store.read, ctx, param('seatId'))
  const form = await readForm(request, draftGradeInput(rubric.contents))
  if (!form.ok) return Response.json({ sentence: Object.values(form.errors)[0] }, { status: 422 })

  const saved = await saveGradeDraft(ctx, param('seatId'), form.value).catch(refusedForm(form.typed))
  if ('answer' in saved) return Response.json({ sentence: saved.answer.data.errors.form }, { status: saved.answer.init?.status ?? 409 })
  return Response.json({ version: saved.version, savedAt: ctx.now })
})
