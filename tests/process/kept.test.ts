import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/open.server'
import { openSqlite } from '#db/sqlite.server'
import { startSession } from '#domain/accounts'
import { keptPages } from '#http/kept-pages'
import { castMembers } from '#tests/support/cast'
import { makeIssue } from '#tests/support/make'
import { programmeOf } from '#tests/support/programme'
import { sanction } from '#tests/support/sanction'
import { type Served, serve } from '#tests/support/serve'
import { type World, world } from '#tests/support/world'
import { moveIssue } from '../../app/domain/issues/index.server.ts'
import { sealEvents } from '../../app/kernel/chain.server.ts'
import { publishCheckpoint } from '../../app/kernel/publication.server.ts'

let served: Served
let store: Store
let place: World
let dataDir: string

// The test writes from its own process to the file that the server reads: a change beside the server must show at once too.
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'counterweight-kept-'))
  store = openSqlite(join(dataDir, 'counterweight.db'))
  place = await world({ store })
  await makeIssue(place, { publicId: 'CW-2026-10001' })
  await programmeOf(place)
  await sanction(place, 'gwen', { by: 'max' })
  served = await serve({ DATABASE_URL: `file:${dataDir}/counterweight.db` }, { dataDir })
}, 180_000)

afterAll(async () => {
  await served.stop()
  await store.close()
  rmSync(dataDir, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(served.url + path, { headers, method, redirect: 'manual' })
const isKept = ({ headers }: Response) => headers.has('ETag')
const cookieOf = async (name: keyof typeof castMembers) =>
  `counterweight=${await startSession(store, castMembers[name].id, 'test', new Date())}`

test.each([
  '/',
  '/systems',
  '/systems/unifiedqa-11b',
  '/issues',
  '/issues/CW-2026-10001',
  '/issues?q=stereotype',
  '/policies',
  '/policies/sharing',
])('a visitor gets %s kept, without any script, and a 304 for what they have', async (path) => {
  const first = await get(path)
  const again = await get(path, { 'If-None-Match': `"other", W/${first.headers.get('ETag')}` })

  expect([first.status, isKept(first), await first.text().then((html) => /<script/i.test(html))]).toEqual([200, true, false])
  expect(first.headers.get('Content-Security-Policy')).toContain("script-src 'none'")
  expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', first.headers.get('ETag')])
})

/** What stands for each parameter of a kept page. A page with another one fails below until it is said here. */
const given: Record<string, string> = {
  '/systems/:slug': '/systems/unifiedqa-11b',
  '/systems/:slug/history': '/systems/unifiedqa-11b/history',
  '/issues/:publicId': '/issues/CW-2026-10001',
  '/programmes/:slug': '/programmes/standing',
  '/policies/:policy': '/policies/sharing',
  '/policies/:policy/:version': '/policies/sharing/1.0.0',
  '/policies/:policy/diff': '/policies/sharing/diff',
}

test.each(Object.keys(keptPages).filter((pattern) => pattern !== '/rubrics/:rubricId'))(
  'nothing personal stands in %s, however often its readers were signed in',
  async (pattern) => {
    const path = given[pattern] ?? pattern
    for (const name of ['ada', 'tess', 'root'] as const) await get(path, { Cookie: await cookieOf(name) })
    const page = await get(path)
    const html = await page.text()

    expect([page.status, isKept(page), page.headers.get('Set-Cookie')]).toEqual([200, true, null])
    // No address, no id of a person, no name of who decides or was decided about; the demo's people sign nothing here.
    expect(html).not.toMatch(/@example\.org|usr_[a-z0-9]+|san_[a-z0-9]+|>\s*(?:tess|max|ruth|root|gwen)\b/)
  },
)

test('the signed log is new at once after a checkpoint, which is no event', async () => {
  await sealEvents(store)
  const before = await get('/checkpoints')
  expect(await publishCheckpoint(store, dataDir, new Date(Date.now() + 7_200_000))).toBe(true)
  const after = await get('/checkpoints')

  expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'))
})

test('each encoding has its own strong ETag and the same page', async () => {
  const answers = await Promise.all(['br', 'gzip', 'identity', 'br;q=0, gzip'].map((one) => get('/issues', { 'Accept-Encoding': one })))
  const texts = await Promise.all(answers.map((answer) => answer.text()))

  expect(answers.map(({ headers }) => headers.get('Content-Encoding'))).toEqual(['br', 'gzip', null, 'gzip'])
  expect(new Set(texts).size).toBe(1)
  expect(new Set(answers.map(({ headers }) => headers.get('ETag'))).size).toBe(3)
})

test('HEAD answers as GET does, without the page', async () => {
  const [head, whole] = [await get('/systems', {}, 'HEAD'), await get('/systems')]

  expect([head.status, await head.text(), head.headers.get('ETag')]).toEqual([200, '', whole.headers.get('ETag')])
})

test('what a page shows is new at once after a change by another process', async () => {
  const before = await get('/issues/CW-2026-10001')
  const text = 'We can reproduce this on our side and look into it.'
  await moveIssue(await place.as('olga'), 'CW-2026-10001', { move: 'acknowledge', text })
  const after = await get('/issues/CW-2026-10001', { 'If-None-Match': before.headers.get('ETag') ?? '' })

  expect([await before.text().then((html) => html.includes(text)), after.status]).toEqual([false, 200])
  expect(await after.text()).toContain(text)
})

test('what is written without an event leaves the pages standing', async () => {
  const before = await get('/issues')
  await cookieOf('ben')
  const after = await get('/issues', { 'If-None-Match': before.headers.get('ETag') ?? '' })

  expect(after.status).toBe(304)
})

test('a signed-in person neither fills nor reads what is kept', async () => {
  const cookie = await cookieOf('tess')
  const own = await get('/issues?kind=bias', { Cookie: cookie })
  const visitors = await get('/issues?kind=bias')
  const ownAgain = await get('/issues?kind=bias', { Cookie: cookie, 'If-None-Match': visitors.headers.get('ETag') ?? '' })

  expect([isKept(own), own.headers.get('Cache-Control')]).toEqual([false, 'no-store'])
  expect(await own.text()).toContain('tess')
  expect([isKept(visitors), await visitors.text().then((html) => html.includes('tess'))]).toEqual([true, false])
  expect([ownAgain.status, await ownAgain.text().then((html) => html.includes('tess'))]).toEqual([200, true])
})

test('a sentence that waits in a cookie is shown to its reader once and kept for nobody', async () => {
  const told = await get('/systems', { Cookie: 'toast=Only%20for%20you' })
  const visitors = await get('/systems')

  expect(await told.text()).toContain('Only for you')
  expect([told.headers.get('Set-Cookie')?.startsWith('toast=;'), isKept(told)]).toEqual([true, false])
  expect([await visitors.text().then((html) => html.includes('Only for you')), visitors.headers.get('Set-Cookie')]).toEqual([false, null])
})

test('cookies of other programs on the same host do not keep a visitor from what is kept', async () => {
  expect(isKept(await get('/issues', { Cookie: 'theme=dark; mycounterweight=1' }))).toBe(true)
})

test.each([
  '/sign-in',
  '/sign-up',
  '/queue',
  '/issues?unknown=1',
  '/issues/CW-2026-99999',
  '/privacy',
  '/policies/acceptances',
  '/issues.data',
])('%s is never kept', async (path) => {
  expect(isKept(await get(path))).toBe(false)
})

test('E8: the ETag of a page that a visitor may see does not move with what they may not see', async () => {
  const before = await get('/issues')
  await makeIssue(place, { publicId: 'CW-2026-10002', publication: 'private' })
  await moveIssue(await place.as('olga'), 'CW-2026-10002', { move: 'dispute', text: 'We do not see this on our side.' })
  const after = await get('/issues')

  expect(after.headers.get('ETag')).toBe(before.headers.get('ETag'))
})
