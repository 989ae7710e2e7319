import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listTimeline, timelineFilters } from '#domain/systems'
import { visitor } from '#http/doors.server'
import { TimelinePage } from '#ui/systems/timeline-page'

export const meta: MetaFunction = () => [{ title: 'Timeline · Counterweight' }]

export const loader = visitor(async ({ ctx, url }) => {
  const filters = timelineFilters.parse(Object.fromEntries(url.searchParams))
  return { timeline: await listTimeline(ctx, filters), filters }
})

export default function TimelineOfReleases() {
  return <TimelinePage {...useLoaderData<typeof loader>()} />
}
