import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDeskReport, listQueue, readQueueFilters, renewLease } from '#domain/triage'
import { member } from '#http/doors.server'
import { QueuePage } from '#ui/triage/queue-page'

export const meta: MetaFunction = () => [{ title: 'Queue · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(async ({ ctx, url }) => {
  const filters = readQueueFilters(url.searchParams)
  const { items: rows, ...queue } = await listQueue(ctx, filters, url.searchParams.get('cursor'))
  const selectedId = url.searchParams.get('selected') ?? rows[0]?.id
  if (!selectedId) return { filters, rows, ...queue, selected: null, now: ctx.now }

  await renewLease(ctx, selectedId)
  const selected = await getDeskReport(ctx, selectedId, url.searchParams.get('show') === 'text')
  return { filters, rows, ...queue, selected, now: ctx.now }
})

export default function Queue() {
  return <QueuePage {...useLoaderData<typeof loader>()} />
}
