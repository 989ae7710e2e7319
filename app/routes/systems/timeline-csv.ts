import { listTimeline, timelineCsv, timelineFilters } from '#domain/systems'
import { attachment } from '#http/attachment.server'
import { visitor } from '#http/doors.server'

/** What the timeline shows under the same filters, as a file. */
export const loader = visitor(async ({ ctx, url }) => {
  const filters = timelineFilters.parse(Object.fromEntries(url.searchParams))
  const { rows } = await listTimeline(ctx, filters)
  return new Response(timelineCsv(rows), { headers: attachment('timeline.csv', 'text/csv; charset=utf-8') })
})
