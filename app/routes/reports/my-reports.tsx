import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMyReports } from '#domain/reports'
import { member } from '#http/doors.server'
import { MyReports } from '#ui/reports/my-reports'

export const meta: MetaFunction = () => [{ title: 'My reports · Counterweight' }]

export const loader = member(async ({ ctx, url }) => listMyReports(ctx, url.searchParams.get('cursor')))

export default function MyReportsPage() {
  return <MyReports {...useLoaderData<typeof loader>()} />
}
