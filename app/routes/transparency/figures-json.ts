import { getTransparency } from '#domain/transparency'
import { visitor } from '#http/doors.server'
import { transparencyJson } from '#http/transparency.server'

/** The figures of a month for programs. */
export const loader = visitor(async ({ ctx, url }) =>
  Response.json(transparencyJson(await getTransparency(ctx.store.read, ctx.now, url.searchParams.get('month')))),
)
