import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { previewSeveral, releaseSeveral, severalInput } from '#domain/triage'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { backToQueue, sentenceOf } from '#http/queue-list.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { SeveralPage } from '#ui/triage/several-page'

export const meta: MetaFunction = () => [{ title: 'Give several reports back · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(({ ctx, url }) => previewSeveral(ctx, 'release', url.searchParams.getAll('report')))

export const action = member(
  async ({ ctx, request, url }) => {
    const form = await readForm(request, severalInput)
    if (!form.ok) return data(form, { status: 422 })

    const given = await releaseSeveral(ctx, form.value.seen).catch(refusedForm(form.typed))
    if ('answer' in given) return given.answer
    const done = `${given.done} ${given.done === 1 ? 'report waits' : 'reports wait'} in the queue again.`
    return redirectWithToast(backToQueue(url, null), sentenceOf(done, given.leftOut))
  },
  { limit: 'decide' },
)

export default function Releases() {
  return <SeveralPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
