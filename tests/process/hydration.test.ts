import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/open.server'
import { openSqlite } from '#db/sqlite.server'
import { startSession } from '#domain/accounts'
import { castMembers } from '#tests/support/cast'
import { type Served, serve } from '#tests/support/serve'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'

const payload = `</script><script>alert(1)</script>\u2028\u2029<img src=x onerror=alert(2)>"';--><svg/onload=alert(3)>`

let served: Served
let store: Store
let dataDir: string
let id: string

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'counterweight-hydration-'))
  store = openSqlite(join(dataDir, 'counterweight.db'))
  id = await waitingReport(await world({ store }), { title: payload, body: payload })
  served = await serve({ DATABASE_URL: `file:${dataDir}/counterweight.db`, SECOND_FACTOR: 'waived' }, { dataDir })
}, 180_000)

afterAll(async () => {
  await served.stop()
  await store.close()
  rmSync(dataDir, { recursive: true })
})

async function shownTo(name: keyof typeof castMembers, path: string) {
  const secret = await startSession(store, castMembers[name].id, 'test', new Date())
  const answer = await fetch(served.url + path, { headers: { Cookie: `counterweight=${secret}` } })
  return { status: answer.status, policy: answer.headers.get('Content-Security-Policy') ?? '', html: await answer.text() }
}

test('H13: what somebody wrote ends no script of the page and begins none, where its data goes along for the browser', async () => {
  const { status, html } = await shownTo('ada', `/reports/${id}`)

  expect(status).toBe(200)
  expect(html).toContain('alert(1)')
  expect(html).not.toMatch(/<script>alert|<img src=x|<svg\/onload/)
  const carried = [...html.matchAll(/<script[^>]*>(window\.__remixContext.*?)<\/script>/gs)].map(([, script = '']) => script)
  expect(carried.some((script) => script.includes('alert(1)'))).toBe(true)
  // A script that what was written had broken would not be one any more.
  for (const script of carried) expect(() => new Script(script)).not.toThrow()
})

test.each(['/queue?view=all', '/reports/:id', '/reports/:id/verdict?as=reject', '/queue/verdicts?as=reject&report=:id'])(
  'H14: at the desk of a moderator %s it is words, under a policy that runs nothing but our own',
  async (path) => {
    const { status, html, policy } = await shownTo('tess', path.replace(':id', id))

    expect(status).toBe(200)
    expect(html).toContain('alert(1)')
    expect(html).not.toMatch(/<script>alert|<img src=x|<svg\/onload/)
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=-]{16,}'/)
    expect(policy).not.toMatch(/unsafe/)
  },
)
