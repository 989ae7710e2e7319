import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { entryInput, getEntryForm, joinProgramme } from '#domain/programmes'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { JoiningPage } from '#ui/programmes/joining-page'

export const meta: MetaFunction = () => [{ title: 'Join a programme · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getEntryForm(ctx, param('reportId')))

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, entryInput)
  if (!form.ok) return data(form, { status: 422 })

  const joined = await joinProgramme(ctx, param('reportId'), form.value).catch(refusedForm(form.typed))
  return 'answer' in joined ? joined.answer : redirectWithToast(paths.entry(joined.id), 'Your report is an entry of the programme now.')
})

export default function Joining() {
  return <JoiningPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
