import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftInput, findReport, promoteDraft, promoteReport, promotionInput } from '#domain/reports'
import { member } from '#http/doors.server'
import { keepChosen } from '#http/entry-choice.server'
import { readForm } from '#http/form.server'
import { showPromotion } from '#http/promotion.server'
import { refusedForm } from '#http/refused-form.server'
import { readReportForm, refusedReport, showReportForm } from '#http/report-form.server'
import { redirectWithToast } from '#http/toast.server'
import type { Visit } from '#http/visit.server'
import { paths } from '#kernel/paths'
import { PromotionPage } from '#ui/reports/promotion-page'
import { ReportForm } from '#ui/reports/report-form'

export const meta: MetaFunction = () => [{ title: 'Make it a full report · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => {
  const { state, depth } = await stateOf(visit)
  if (state === 'draft') return { form: await showReportForm(visit), sent: null }
  if (depth === 'full') throw redirect(paths.reportPage(visit.param('reportId')))
  return { form: null, sent: await showPromotion(visit) }
})

/** A draft comes with everything that is typed in its form; what was sent already, with what a full report adds. */
export const action = member(async (visit) => ((await stateOf(visit)).state === 'draft' ? promoteTyped(visit) : promoteSent(visit)), {
  limit: 'comment',
  keeps: true,
})

const stateOf = ({ ctx, param }: Visit) => findReport(ctx.store.read, ctx.actor, param('reportId'))

async function promoteTyped(visit: Visit) {
  const id = visit.param('reportId')
  const { form, entry } = await readReportForm(visit, draftInput)
  if (!form.ok) return data(form, { status: 422 })

  const refused = await promoteDraft(visit.ctx, id, form.value).catch(refusedReport(visit, form.typed))
  if (refused) return refused.answer
  await keepChosen(visit, id, entry)
  return redirectWithToast(paths.draft(id), 'This is a full report now. Everything you typed is kept.')
}

async function promoteSent({ ctx, param, request }: Visit) {
  const form = await readForm(request, promotionInput)
  if (!form.ok) return data(form, { status: 422 })

  const refused = await promoteReport(ctx, param('reportId'), form.value).catch(refusedForm(form.typed))
  return (
    refused?.answer ?? redirectWithToast(paths.reportPage(param('reportId')), 'This is a full report now. Add evidence where you have it.')
  )
}

export default function Promotion() {
  const { form, sent } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return sent ? <PromotionPage {...sent} refused={refused} /> : <ReportForm {...form} refused={refused} />
}
