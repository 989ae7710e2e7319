import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { assignPanel, getPanel, panelInput } from '#domain/grading'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { PanelPage } from '#ui/grading/panel-page'

export const meta: MetaFunction = () => [{ title: 'Ask graders · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getPanel(ctx, param('entryId')))

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, panelInput)
  if (!form.ok) return data(form, { status: 422 })

  const made = await assignPanel(ctx, param('entryId'), form.value.grader).catch(refusedForm(form.typed))
  if ('answer' in made) return made.answer
  return redirectWithToast(paths.entryPanel(param('entryId')), 'The graders are asked. They do not learn of each other.')
})

export default function Panel() {
  return <PanelPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
