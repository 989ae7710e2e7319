import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getDeskReport, reversalInput, undoDuplicate } from '#domain/triage'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { backToQueue } from '#http/queue-list.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { ReversalPage } from '#ui/triage/reversal-page'

export const meta: MetaFunction = () => [{ title: 'Undo the duplicate · Counterweight' }]

export const loader = member(async ({ ctx, param }) => ({ report: await getDeskReport(ctx, param('reportId'), false) }))

export const action = member(
  async ({ ctx, param, request, url }) => {
    const form = await readForm(request, reversalInput)
    if (!form.ok) return data(form, { status: 422 })

    const restored = await undoDuplicate(ctx, param('reportId'), form.value).catch(refusedForm(form.typed))
    if ('answer' in restored) return restored.answer
    return redirectWithToast(backToQueue(url, restored.id), 'The duplicate is undone. The report is screened again.')
  },
  { limit: 'decide' },
)

export default function Reversal() {
  return <ReversalPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
