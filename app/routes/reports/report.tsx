import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { member } from '#http/doors.server'
import { asksForReason } from '#http/opening.server'
import { showReport } from '#http/report-page.server'
import { isFactorFresh } from '#kernel/fresh-factor.server'
import { OpeningPage } from '#ui/log/opening-page'
import { ReportPage } from '#ui/reports/report-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${(data && 'report' in data && data.report.title) || 'A report'} · Counterweight` },
]

export const loader = member(async (visit) => {
  const reportId = visit.param('reportId')
  if (await asksForReason(visit.ctx, reportId)) return data({ closed: { reportId, isFresh: isFactorFresh(visit.ctx) } }, { status: 403 })
  return showReport(visit)
})

export default function Report() {
  const loaded = useLoaderData<typeof loader>()
  return 'closed' in loaded ? <OpeningPage {...loaded.closed} /> : <ReportPage {...loaded} />
}
