import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openingInput, openPrivate } from '#domain/log'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { asksForReason } from '#http/opening.server'
import { askForFreshCode } from '#http/step.server'
import { paths } from '#kernel/paths'
import { notFound } from '#kernel/refused'
import { OpeningPage } from '#ui/log/opening-page'

export const meta: MetaFunction = () => [{ title: 'Read with a reason · Counterweight' }]

/** The form again after a refusal; who opened the report already goes to its page. */
export const loader = member(async ({ ctx, param, url }) => {
  if (ctx.actor.opened?.includes(param('reportId'))) throw redirect(paths.reportPage(param('reportId')))
  if (!(await asksForReason(ctx, param('reportId')))) throw notFound()
  askForFreshCode(ctx, url)
  return { reportId: param('reportId') }
})

export const action = member(async ({ ctx, param, request }) => {
  const id = param('reportId')
  if (!(await asksForReason(ctx, id))) throw notFound()
  const form = await readForm(request, openingInput)
  if (!form.ok) return data(form, { status: 422 })

  await openPrivate(ctx, { type: 'report', id }, form.value)
  return redirect(paths.reportPage(id))
})

export default function Opening() {
  return <OpeningPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
