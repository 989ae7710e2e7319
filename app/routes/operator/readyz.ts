import { visitor } from '#http/doors.server'

/** The database answers. */
export const loader = visitor(async ({ house }) => {
  await house.store.ping()
  return new Response('ok\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } })
})
