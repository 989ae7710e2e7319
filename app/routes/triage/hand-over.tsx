import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getDeskReport, handOver, handOverInput, listReceivers } from '#domain/triage'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { backToQueue } from '#http/queue-list.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { HandOverPage } from '#ui/triage/hand-over-page'

export const meta: MetaFunction = () => [{ title: 'Hand over a report · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => ({
  report: await getDeskReport(ctx, param('reportId'), false),
  receivers: await listReceivers(ctx, param('reportId')),
}))

export const action = member(
  async ({ ctx, param, request, url }) => {
    const form = await readForm(request, handOverInput)
    if (!form.ok) return data(form, { status: 422 })

    const handed = await handOver(ctx, param('reportId'), form.value).catch(refusedForm(form.typed))
    if ('answer' in handed) return handed.answer
    const sentence = handed.to ? `${handed.to} has the report now, and your note.` : 'The report waits in the queue again, with your note.'
    return redirectWithToast(backToQueue(url, param('reportId')), sentence)
  },
  { limit: 'decide' },
)

export default function HandingOver() {
  return <HandOverPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
