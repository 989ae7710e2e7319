import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { member } from '#http/doors.server'
import { showReport } from '#http/report-page.server'
import { ReportPage } from '#ui/reports/report-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.report.title || 'A report'} · Counterweight` }]

export const loader = member(async (visit) => showReport(visit))

export default function Report() {
  return <ReportPage {...useLoaderData<typeof loader>()} />
}
