import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { batchRefusalInput, getBatch, refuseBatch } from '#domain/triage'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { BatchPage } from '#ui/triage/batch-page'

export const meta: MetaFunction = () => [{ title: 'A verdict for a second person · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => ({ batch: await getBatch(ctx, param('batchId')) }))

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, batchRefusalInput)
    if (!form.ok) return data(form, { status: 422 })

    const ended = await refuseBatch(ctx, param('batchId'), form.value).catch(refusedForm(form.typed))
    if (ended && 'answer' in ended) return ended.answer
    return redirectWithToast(paths.batches(), 'Not agreed to. The reports wait in the queue as before.')
  },
  { limit: 'decide' },
)

export default function BatchRefusal() {
  return <BatchPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
