import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serve } from '#tests/support/serve'

let served: Served

beforeAll(async () => {
  served = await serve()
}, 180_000)
afterAll(() => served.stop())

test.each(['/', '/issues', '/sign-in', '/queue', '/healthz', '/issues.data'])('G8: %s is shared with no other origin', async (path) => {
  const foreign = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST', Cookie: 'counterweight=whatever' }
  const answers = await Promise.all(['GET', 'OPTIONS'].map((method) => fetch(served.url + path, { method, headers: foreign })))

  for (const { headers } of answers) {
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
  }
})

test('J2: who says they are somebody else at every try is the same network all along', async () => {
  const tried = async (n: number) => {
    const spoofed = { 'X-Forwarded-For': `203.0.${n}.1, 198.51.${n}.2`, Forwarded: `for=203.0.${n}.1`, 'X-Real-IP': `203.0.${n}.1` }
    const body = new URLSearchParams({ name: 'nobody', password: 'wrong' })
    return (await fetch(`${served.url}/sign-in`, { method: 'POST', body, headers: { Origin: served.url, ...spoofed } })).status
  }
  const statuses: number[] = []
  for (let n = 0; n < 7; n++) statuses.push(await tried(n))

  expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429])
}, 30_000)
