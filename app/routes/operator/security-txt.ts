import { visitor } from '#http/doors.server'
import { paths } from '#kernel/paths'

/** RFC 9116: where to tell of a hole in this place itself. */
export const loader = visitor(async ({ ctx, house }) => {
  const expires = new Date(ctx.now.getTime() + 180 * 86_400_000).toISOString()
  const { baseUrl } = house.settings
  const text = `Contact: ${baseUrl}${paths.contact()}\nExpires: ${expires}\nPreferred-Languages: en\nCanonical: ${baseUrl}/.well-known/security.txt\nPolicy: ${baseUrl}${paths.policy('sharing')}\n`
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
})
