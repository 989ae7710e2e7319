import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { firstDayFor, getPreparation, scheduleInput, scheduleVersion } from '#domain/policies'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { SchedulePage } from '#ui/policies/schedule-page'

export const meta: MetaFunction = () => [{ title: 'Give it a date · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => {
  const { id, title, version, isMaterial, state } = await getPreparation(ctx, param('versionId'))
  return { id, title, version, isMaterial, state, firstDay: firstDayFor({ isMaterial }, ctx.now).toISOString().slice(0, 10) }
})

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, scheduleInput)
    if (!form.ok) return data(form, { status: 422 })

    const refused = await scheduleVersion(ctx, param('versionId'), form.value).catch(refusedForm(form.typed))
    if (refused) return refused.answer
    return redirectWithToast(paths.adminPolicy(param('versionId')), 'It has its date and is public now.')
  },
  { limit: 'decide' },
)

export default function ScheduleRoute() {
  return <SchedulePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
