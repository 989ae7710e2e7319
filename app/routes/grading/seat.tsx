import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findSeat, gradeInput, submitGrade } from '#domain/grading'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { showSeat } from '#http/seat-page.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { SeatPage } from '#ui/grading/seat-page'

export const meta: MetaFunction = () => [{ title: 'Grade an entry · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showSeat(visit))

export const action = member(async ({ ctx, param, request }) => {
  const { rubric } = await findSeat(ctx.store.read, ctx, param('seatId'))
  const form = await readForm(request, gradeInput(rubric.contents))
  if (!form.ok) return data(form, { status: 422 })

  const done = await submitGrade(ctx, param('seatId'), form.value).catch(refusedForm(form.typed))
  if ('answer' in done) return done.answer
  return redirectWithToast(paths.grading(), 'Your grade is in. Thank you.')
})

export default function Seat() {
  return <SeatPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
