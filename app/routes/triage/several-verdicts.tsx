import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { judgeSeveral, previewSeveral, severalVerdictInput } from '#domain/triage'
import { batchVerdicts } from '#domain/triage/model'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { backToQueue, sentenceOf } from '#http/queue-list.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { SeveralPage } from '#ui/triage/several-page'

export const meta: MetaFunction = () => [{ title: 'One verdict on several reports · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(({ ctx, url }) => {
  const as = batchVerdicts.find((one) => one === url.searchParams.get('as')) ?? 'reject'
  return previewSeveral(ctx, as, url.searchParams.getAll('report'))
})

export const action = member(
  async ({ ctx, request, url }) => {
    const form = await readForm(request, severalVerdictInput)
    if (!form.ok) return data(form, { status: 422 })

    const judged = await judgeSeveral(ctx, form.value).catch(refusedForm(form.typed))
    if ('answer' in judged) return judged.answer
    return redirectWithToast(backToQueue(url, null), sentenceOf(said(form.value.verdict, judged), judged.leftOut))
  },
  { limit: 'decide' },
)

export default function SeveralVerdicts() {
  return <SeveralPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}

function said(verdict: (typeof batchVerdicts)[number], { done, batchId }: { done: number; batchId: string | null }): string {
  const reports = done === 1 ? '1 report' : `${done} reports`
  if (batchId) return `Proposed for ${reports}. Nothing happens before a second person has agreed.`
  return verdict === 'reject' ? `${reports} rejected as spam.` : `${done === 1 ? '1 reporter is' : `The reporters of ${done} are`} asked.`
}
