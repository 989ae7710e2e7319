import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDeskReport, listBatches, listQueue, listSavedViews, readQueueFilters, renewLease } from '#domain/triage'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { QueuePage } from '#ui/triage/queue-page'

export const meta: MetaFunction = () => [{ title: 'Queue · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(async ({ ctx, url }) => {
  const saved = await listSavedViews(ctx)
  const first = saved.find(({ isFirst }) => isFirst)
  if (first && url.searchParams.size === 0) throw redirect(paths.queue(first.query))

  const filters = readQueueFilters(url.searchParams)
  const { items: rows, ...queue } = await listQueue(ctx, filters, url.searchParams.get('cursor'))
  const selectedId = url.searchParams.get('selected') ?? rows[0]?.id
  const waiting = (await listBatches(ctx)).length
  if (!selectedId) return { filters, rows, ...queue, saved, selected: null, waiting, now: ctx.now }

  await renewLease(ctx, selectedId)
  const selected = await getDeskReport(ctx, selectedId, url.searchParams.get('show') === 'text')
  return { filters, rows, ...queue, saved, selected, waiting, now: ctx.now }
})

export default function Queue() {
  return <QueuePage {...useLoaderData<typeof loader>()} />
}
