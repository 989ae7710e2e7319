import { findReport } from '#domain/reports'
import { member } from '#http/doors.server'
import { similarTo } from '#http/similar.server'

/** Open issues of a system that look like what is being written; asked by the script of the form. */
export const loader = member(async ({ ctx, param, url }) => {
  await findReport(ctx.store.read, ctx.actor, param('reportId'))
  const similar = await similarTo(ctx, url.searchParams.get('system'), url.searchParams.get('words') ?? '')
  return Response.json(similar, { headers: { 'Cache-Control': 'no-store' } })
})
