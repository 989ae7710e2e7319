import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { claimSeveral, previewSeveral, severalInput } from '#domain/triage'
import { leaseMinutes } from '#domain/triage/model'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { backToQueue, sentenceOf } from '#http/queue-list.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { SeveralPage } from '#ui/triage/several-page'

export const meta: MetaFunction = () => [{ title: 'Claim several reports · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(({ ctx, url }) => previewSeveral(ctx, 'claim', url.searchParams.getAll('report')))

export const action = member(
  async ({ ctx, request, url }) => {
    const form = await readForm(request, severalInput)
    if (!form.ok) return data(form, { status: 422 })

    const claimed = await claimSeveral(ctx, form.value.seen).catch(refusedForm(form.typed))
    if ('answer' in claimed) return claimed.answer
    const done = `${claimed.done} ${claimed.done === 1 ? 'report is' : 'reports are'} yours for ${leaseMinutes} minutes.`
    return redirectWithToast(backToQueue(url, null), sentenceOf(done, claimed.leftOut))
  },
  { limit: 'decide' },
)

export default function Claims() {
  return <SeveralPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
