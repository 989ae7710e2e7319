import { visitor } from '#http/doors.server'

const text = ['User-agent: *', 'Disallow: /reports/', 'Disallow: /evidence/', 'Disallow: /settings/', 'Disallow: /admin/', ''].join('\n')

export const loader = visitor(async () => new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } }))
