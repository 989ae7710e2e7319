import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftGradeInput, findSeat, saveGradeDraft } from '#domain/grading'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { showSeat } from '#http/seat-page.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { SeatPage } from '#ui/grading/seat-page'

export const handle = { hasOwnButton: true }

/** Keeps what was chosen so far; the same form hands it in at the address of the seat. */
export const action = member(async ({ ctx, param, request }) => {
  const { rubric } = await findSeat(ctx.store.read, ctx, param('seatId'))
  const form = await readForm(request, draftGradeInput(rubric.contents))
  if (!form.ok) return data(form, { status: 422 })

  const saved = await saveGradeDraft(ctx, param('seatId'), form.value).catch(refusedForm(form.typed))
  if ('answer' in saved) {
    // What is typed may be saved over the other window's: its version comes along.
    const { seat } = await findSeat(ctx.store.read, ctx, param('seatId'))
    return data({ ...saved.answer.data, version: seat.draftVersion }, saved.answer.init ?? { status: 409 })
  }
  return redirectWithToast(paths.seat(param('seatId')), 'Saved. Nobody else sees it.')
})

export const loader = member(async (visit) => {
  const shown = await showSeat(visit)
  if (shown.submittedAt !== null) throw redirect(paths.seat(shown.id))
  return shown
})

export default function SeatDraft() {
  return <SeatPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
