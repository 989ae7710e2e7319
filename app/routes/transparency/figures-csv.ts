import { getTransparency } from '#domain/transparency'
import { attachment } from '#http/attachment.server'
import { visitor } from '#http/doors.server'
import { transparencyCsv } from '#http/transparency.server'

/** The figures of a month as a table. */
export const loader = visitor(async ({ ctx, url }) => {
  const page = await getTransparency(ctx.store.read, ctx.now, url.searchParams.get('month'))
  return new Response(transparencyCsv(page), { headers: attachment(`transparency-${page.month}.csv`, 'text/csv; charset=utf-8') })
})
