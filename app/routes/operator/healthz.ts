import { visitor } from '#http/doors.server'

/** The server runs. */
export const loader = visitor(async () => new Response('ok\n', { headers: { 'Content-Type': 'text/plain' } }))
