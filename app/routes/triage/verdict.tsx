import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getDeskReport, judgeReport, renewLease, verdictForm } from '#domain/triage'
import { type VerdictKind, verdictNames } from '#domain/triage/model'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { backToQueue } from '#http/queue-list.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { getVerdictForm } from '#http/verdict-page.server'
import { VerdictPage } from '#ui/triage/verdict-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? verdictNames[data.as] : 'Verdict'} · Counterweight` }]
export const handle = { isDense: true }

export const loader = member(getVerdictForm)

export const action = member(
  async ({ ctx, param, request, url }) => {
    const id = param('reportId')
    const { track, depth, harms } = await getDeskReport(ctx, id, false)
    await renewLease(ctx, id)
    const form = await readForm(request, verdictForm({ track, depth, harms }))
    if (!form.ok) return data(form, { status: 422 })

    const judged = await judgeReport(ctx, id, form.value).catch(refusedForm(form.typed))
    if ('answer' in judged) return judged.answer
    return redirectWithToast(backToQueue(url, id), said(form.value.verdict, judged.publicId))
  },
  { limit: 'decide' },
)

export default function Verdict() {
  return <VerdictPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}

function said(verdict: VerdictKind, publicId: string | null): string {
  if (verdict === 'accept') return `Accepted as ${publicId}. The reporter is told.`
  if (verdict === 'duplicate') return `Joined to ${publicId} as a duplicate. The reporter is told.`
  return verdict === 'reject' ? 'Rejected. The reporter is told why.' : 'The reporter is asked. The report waits for the answer.'
}
