import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { countOffers, submitInto } from '#domain/programmes'
import { saveDraft, submitReport } from '#domain/reports'
import { member } from '#http/doors.server'
import { keepChosen } from '#http/entry-choice.server'
import { readSubmission, refusedReport, showReportForm } from '#http/report-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { ReportForm } from '#ui/reports/report-form'

export const meta: MetaFunction = () => [{ title: 'Submit your report · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => {
  const shown = await showReportForm(visit)
  if (shown.draft.state !== 'draft') throw redirect(paths.reportPage(shown.draft.id))
  return shown
})

export const action = member(
  async (visit) => {
    const { form, attachedId, entry } = await readSubmission(visit)
    if (!form.ok) return data(form, { status: 422 })

    const id = visit.param('reportId')
    if (attachedId) {
      const kept = await saveDraft(visit.ctx, id, form.value.report).catch(refusedReport(visit, form.typed))
      if ('answer' in kept) return kept.answer
      await keepChosen(visit, id, entry)
      return redirectWithToast(paths.evidenceMapping(attachedId), 'The file is attached. Say what its columns mean, then submit.')
    }
    const { report, entry: chosen } = form.value
    if (chosen) {
      const joined = await submitInto(visit.ctx, id, report, chosen).catch(refusedReport(visit, form.typed))
      if ('answer' in joined) return joined.answer
      return redirectWithToast(paths.entry(joined.entryId), 'Your report is submitted, and is an entry of the programme. Thank you.')
    }
    const submitted = await submitReport(visit.ctx, id, report).catch(refusedReport(visit, form.typed))
    if ('answer' in submitted) return submitted.answer
    // A full report is offered to the programmes about its system at once: it is safe already, so joining is a step of its own.
    if (submitted.depth === 'full' && (await countOffers(visit.ctx, id)) > 0)
      return redirectWithToast(
        paths.reportEntry(id),
        'Your report is submitted. Thank you. A programme pays for such reports: join it here, or later.',
      )
    return redirectWithToast(paths.reportPage(id), 'Your report is submitted. Thank you.')
  },
  { limit: 'submit', keeps: true },
)

export default function Submission() {
  return <ReportForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
