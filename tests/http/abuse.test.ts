import { gzipSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reports } from '#db/schema/reports'
import { startSession } from '#domain/accounts'
import { level, limits, spend } from '#kernel/buckets.server'
import { networkPrefix } from '../../app/http/address.server.ts'
import { ownPath } from '../../app/http/origin.server.ts'
import { loader as person } from '../../app/routes/accounts/person.tsx'
import { action as signIn } from '../../app/routes/accounts/sign-in.tsx'
import { action as signOut } from '../../app/routes/accounts/sign-out.tsx'
import { loader as issues } from '../../app/routes/issues/issues.tsx'
import { action as comment } from '../../app/routes/reports/comments.tsx'
import { action as submit } from '../../app/routes/reports/submission.tsx'
import { action as judge } from '../../app/routes/triage/verdict.tsx'
import { fullReport, makeIssue } from '../support/make.ts'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { world } from '../support/world.ts'

const extras = ['role', 'trust_level', 'weight_at_filing', 'decided_by', 'state', 'approved_by', '__proto__', 'author_id']

test.each(extras)('E5: a field named %s that no form has is refused, and nothing changes', async (name) => {
  const place = await world()
  const reportId = await waitingReport(place)
  const params = { reportId }
  const more = { [name]: 'admin' }

  const answers = [
    await visit(place, comment, `/reports/${reportId}/comments`, {
      by: 'ada',
      params,
      form: { audience: 'shared', body: 'A word.', ...more },
    }),
    await visit(place, judge, `/reports/${reportId}/verdict`, {
      by: 'tess',
      params,
      form: { verdict: 'reject', reason: 'spam', text: 'This is an advertisement.', ...more },
    }),
    await visit(place, signIn, '/sign-in', { form: { name: 'ada', password: 'whatever it is', ...more } }),
  ]

  const [report] = await place.store.read.select().from(reports).where(eq(reports.id, reportId))
  expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
  expect(report).toMatchObject({ state: 'submitted', authorId: 'usr_ada' })
})

test('E5: a report is never submitted as somebody else or in another state', async () => {
  const place = await world()
  const reportId = await waitingReport(place, { state: 'draft', submittedAt: null })
  const form = { ...(fullReport() as unknown as Record<string, string>), state: 'accepted', author_id: 'usr_ben' }

  const { status } = await visit(place, submit, `/reports/${reportId}/submission`, { by: 'ada', params: { reportId }, form })

  const [report] = await place.store.read.select().from(reports).where(eq(reports.id, reportId))
  expect([status, report?.state, report?.authorId]).toEqual([422, 'draft', 'usr_ada'])
})

test('E8: the public board says nothing of who reported', async () => {
  const place = await world()
  await makeIssue(place)

  const { data } = await visit(place, issues, '/issues')

  expect(JSON.stringify(data)).not.toMatch(/usr_|ada\b|authorId/)
})

test('E13: somebody who never confirmed an address is not found by their handle', async () => {
  const place = await world()

  const pending = await visit(place, person, '/people/ines', { params: { handle: 'ines' } })
  const nobody = await visit(place, person, '/people/nobody', { params: { handle: 'nobody' } })

  expect([pending.status, pending.data]).toEqual([nobody.status, nobody.data])
})

test.each([
  ['sign-in', signIn, { name: 'ada', password: 'three calm words in a row' }],
  ['sign-out', signOut, {}],
] as const)('G5: %s sent from another site does nothing', async (path, action, form) => {
  const place = await world()
  const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }

  const answer = await visit(place, action, `/${path}`, { by: 'ada', form, headers })

  expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([403, null])
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  'https://evil.example',
  '/\t/evil.example',
  '/%0d%0aSet-Cookie:a=b\r\n',
  ' //evil.example',
  'evil',
  '',
])('G7: %j is no place to go on to', (wanted) => {
  expect(ownPath(wanted, '/fallback')).toBe('/fallback')
})

test('G7: a path of our own is gone on to as it stands', () => {
  expect(ownPath('/issues?q=a%20b#top', '/fallback')).toBe('/issues?q=a%20b#top')
})

test('I5: a compressed body is not unpacked, so a bomb of a form is refused as it came', async () => {
  const place = await world()
  const secret = await startSession(place.store, 'usr_ada', 'test', place.now())
  const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'))
  const request = new Request('http://localhost:3000/reports/rep_1/comments', {
    method: 'POST',
    body: bomb,
    headers: {
      Origin: 'http://localhost:3000',
      Cookie: `counterweight=${secret}`,
      'Content-Encoding': 'gzip',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
  })
  const context = { house: place.house, address: '127.0.0.1', nonce: '' }
  const before = process.memoryUsage().rss

  const { init } = (await comment({ request, context, params: { reportId: 'rep_1' } } as never).then(
    (answer) => answer,
    (thrown: unknown) => thrown,
  )) as { init: { status: number } }

  expect(init.status).toBeGreaterThanOrEqual(400)
  expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000)
})

test('J7: spending somebody else’s tokens costs one’s own first', async () => {
  const place = await world()
  const attack = () =>
    spend(place.store, place.now(), [
      { limit: 'resetFromNetwork', key: 'attacker' },
      { limit: 'reset', key: `victim ${Math.random()}` },
    ])
  let granted = 0
  for (let n = 0; n < 30; n++)
    granted += await attack().then(
      () => 1,
      () => 0,
    )

  expect(granted).toBe(limits.resetFromNetwork.capacity)
  await expect(spend(place.store, place.now(), [{ limit: 'reset', key: 'a victim' }])).resolves.toBeUndefined()
})

test('J7, F10: wrong passwords from one network lock nobody out on another', async () => {
  const place = await world()
  const tried = (address: string) => {
    const request = new Request('http://localhost:3000/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ name: 'ada', password: 'wrong' }),
      headers: { Origin: 'http://localhost:3000' },
    })
    const done = signIn({
      request,
      params: {},
      context: { house: place.house, address, nonce: '' },
    } as never) as unknown as Promise<unknown>
    return done.catch((thrown: unknown) => thrown) as Promise<{ init: { status: number } }>
  }
  for (let n = 0; n < 6; n++) await tried('203.0.113.9')

  expect([(await tried('203.0.113.9')).init.status, (await tried('198.51.100.4')).init.status]).toEqual([429, 422])
}, 30_000)

test('J2: addresses of one household are one network, however they are written', () => {
  expect(networkPrefix('::ffff:203.0.113.9')).toBe(networkPrefix('203.0.113.77'))
  expect(networkPrefix('2001:db8:1:2:aaaa::1')).toBe(networkPrefix('2001:0DB8:0001:0002:0:0:0:9'))
  expect(networkPrefix('2001:db8:1:3::1')).not.toBe(networkPrefix('2001:db8:1:2::1'))
})

test('J1: a clock that is set back and forward gives no token twice', () => {
  const at = new Date('2026-03-02T12:00:00Z')
  const back = new Date(at.getTime() - 3_600_000)

  expect(level({ tokens: 0, updatedAt: at }, limits.signIn, back)).toBe(0)
})
