import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftInput, saveDraft } from '#domain/reports'
import { member } from '#http/doors.server'
import { keepChosen } from '#http/entry-choice.server'
import { readReportForm, refusedReport, showReportForm } from '#http/report-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { ReportForm } from '#ui/reports/report-form'

export const meta: MetaFunction = () => [{ title: 'Your report · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => {
  const shown = await showReportForm(visit)
  if (shown.draft.state !== 'draft') throw redirect(paths.reportPage(shown.draft.id))
  return shown
})

export const action = member(
  async (visit) => {
    const { form, attachedId, entry } = await readReportForm(visit, draftInput)
    if (!form.ok) return data(form, { status: 422 })

    const id = visit.param('reportId')
    const saved = await saveDraft(visit.ctx, id, form.value).catch(refusedReport(visit, form.typed))
    if ('answer' in saved) return saved.answer
    await keepChosen(visit, id, entry)
    if (attachedId) return redirectWithToast(paths.evidenceMapping(attachedId), 'Your draft is saved. Say what the columns mean.')
    if (form.value.next) return redirectWithToast(wayTo[form.value.next](id), 'Your draft is saved.')
    return redirectWithToast(paths.draft(id), 'Your draft is saved.')
  },
  { keeps: true },
)

const wayTo = {
  rows: paths.reportEvidence,
  transcripts: paths.transcripts,
  images: paths.images,
  links: paths.links,
  testimonies: paths.testimonies,
} as const

export default function Draft() {
  return <ReportForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
