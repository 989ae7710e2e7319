import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getPanel, replaceGrader, replacementInput } from '#domain/grading'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { PanelPage } from '#ui/grading/panel-page'

export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getPanel(ctx, param('entryId')))

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, replacementInput)
  if (!form.ok) return data(form, { status: 422 })

  const refused = await replaceGrader(ctx, param('entryId'), form.value).catch(refusedForm(form.typed))
  if (refused) return refused.answer
  return redirectWithToast(paths.entryPanel(param('entryId')), 'Another grader is asked.')
})

export default function Replacement() {
  return <PanelPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
