import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { readSession, startSession } from '#domain/accounts'
import { hashPassword } from '../../app/domain/accounts/passwords.server.ts'
import { setFactor } from '../../app/domain/accounts/second-factor.server.ts'
import { codeAt, newFactorSecret } from '../../app/domain/accounts/totp.server.ts'
import { action as approve } from '../../app/routes/accounts/factor-approval.ts'
import { action as remove } from '../../app/routes/accounts/factor-removal.tsx'
import { action as propose, loader as resets } from '../../app/routes/accounts/factor-resets.tsx'
import { action as freshen } from '../../app/routes/accounts/fresh-code.tsx'
import { action as renew } from '../../app/routes/accounts/recovery-codes.tsx'
import { action as setUp, loader as setup } from '../../app/routes/accounts/second-factor.tsx'
import { action as signIn } from '../../app/routes/accounts/sign-in.tsx'
import { loader as codePage, action as giveCode } from '../../app/routes/accounts/sign-in-code.tsx'
import { action as open, loader as opening } from '../../app/routes/reports/opening.tsx'
import { loader as queue } from '../../app/routes/triage/queue.tsx'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { world } from '../support/world.ts'

const password = 'four words make one password'
const hashed = hashPassword(password)
const why = 'Its author asked me to look at it.'

/** A place that asks for second factors, where tess and root have theirs. */
async function guarded(...who: ('tess' | 'root' | 'max')[]) {
  const place = await world({ needsFactor: true })
  const secret = newFactorSecret()
  for (const name of ['tess', 'max', 'root', 'ada'] as const)
    await place.store.transact(
      async (tx) =>
        void (await tx
          .update(people)
          .set({ passwordHash: await hashed })
          .where(eq(people.handle, name))),
    )
  for (const name of who) await setFactor(await place.as(name), place.house.vault, { secret, code: codeAt(secret, place.now()), password })
  place.pass(1 / 24)
  return { ...place, secret, code: () => codeAt(secret, place.now()) }
}

const cookies = (headers: Headers | undefined) => (headers?.getSetCookie() ?? []).map((one) => one.split(';')[0]).join('; ')
const secretIn = (cookie: string) => /counterweight=([^;]+)/.exec(cookie)?.[1] ?? ''

test('signing in asks for the code after the password, and only then there is a session', async () => {
  const place = await guarded('tess')
  const first = await visit(place, signIn, '/sign-in', { form: { name: 'tess', password, next: '/queue' } })
  const step = cookies(first.headers)

  expect(first).toMatchObject({ status: 302, location: '/sign-in/code?next=%2Fqueue' })
  expect(step).not.toContain('counterweight=')
  const wrong = await visit(place, giveCode, '/sign-in/code', { form: { code: '000000' }, headers: { Cookie: step } })
  const right = await visit(place, giveCode, '/sign-in/code', { form: { code: place.code(), next: '/queue' }, headers: { Cookie: step } })
  const again = await visit(place, giveCode, '/sign-in/code', { form: { code: place.code() }, headers: { Cookie: step } })

  expect(wrong).toMatchObject({ status: 422, data: { errors: { code: expect.stringContaining('wrong') } } })
  expect(right).toMatchObject({ status: 302, location: '/queue' })
  expect(again.status).toBe(410)
  const session = await readSession(place.store, secretIn(cookies(right.headers)), place.now())
  expect(session).toMatchObject({ personId: 'usr_tess', factorAt: place.now() })
})

test('the page of the code is not there without a password before it', async () => {
  expect(await visit(await guarded(), codePage, '/sign-in/code')).toMatchObject({ status: 302, location: '/sign-in' })
})

test('staff without a second factor are led to set it up, and their pages are refused until then', async () => {
  const place = await guarded()
  const entered = await visit(place, signIn, '/sign-in', { form: { name: 'tess', password, next: '/queue' } })
  const member = await visit(place, signIn, '/sign-in', { form: { name: 'ada', password, next: '/reports' } })

  expect(entered).toMatchObject({ status: 302, location: '/settings/second-factor' })
  expect(member).toMatchObject({ status: 302, location: '/reports' })
  expect((await visit(place, queue, '/queue', { by: 'tess' })).status).toBe(403)
})

test('setting up shows the key and the recovery codes once, and a refused code keeps the key', async () => {
  const place = await guarded()
  const shown = (await visit(place, setup, '/settings/second-factor', { by: 'tess' })).data as { key: string; qr: { path: string } }
  const refused = await visit(place, setUp, '/settings/second-factor', { by: 'tess', form: { secret: shown.key, code: '123', password } })
  const done = await visit(place, setUp, '/settings/second-factor', {
    by: 'tess',
    form: { secret: shown.key, code: codeAt(shown.key, place.now()), password },
  })

  expect(shown.qr.path).toMatch(/^M\d+ \d+h1v1h-1z/)
  expect(refused).toMatchObject({ status: 422, data: { key: shown.key, codes: null } })
  expect((done.data as { codes: string[] }).codes).toHaveLength(10)
  expect((await visit(place, queue, '/queue', { by: 'tess' })).status).toBe(200)
})

test('F2: the secret of the old session is dead after a fresh code', async () => {
  const place = await guarded('tess')
  const old = await startSession(place.store, 'usr_tess', 'test', place.now())
  const fresh = await visit(place, freshen, '/settings/fresh-code', {
    form: { code: place.code(), next: '//evil.example' },
    headers: { Cookie: `counterweight=${old}` },
  })

  expect(fresh).toMatchObject({ status: 302, location: '/settings/security' })
  expect(await readSession(place.store, old, place.now())).toBeNull()
  expect(await readSession(place.store, secretIn(cookies(fresh.headers)), place.now())).toMatchObject({ factorAt: place.now() })
})

test('F13: without a fresh code what is private stays closed, by the page and by the form', async () => {
  const place = await guarded('root')
  const id = await waitingReport(place)
  const sent = { by: 'root', params: { reportId: id } } as const

  expect(await visit(place, opening, `/reports/${id}/opening`, sent)).toMatchObject({
    status: 302,
    location: `/settings/fresh-code?next=${encodeURIComponent(`/reports/${id}/opening`)}`,
  })
  expect(await visit(place, open, `/reports/${id}/opening`, { ...sent, form: { reason: why } })).toMatchObject({
    status: 403,
    data: { sentence: expect.stringContaining('fresh code') },
  })
})

test('recovery codes are made anew and the factor removed with a code, not without', async () => {
  const place = await guarded('tess')
  const by = 'tess' as const

  expect((await visit(place, renew, '/settings/recovery-codes', { by, form: { code: '000000' } })).status).toBe(422)
  expect((await visit(place, remove, '/settings/second-factor/removal', { by, form: { code: '000000' } })).status).toBe(422)
  const renewed = await visit(place, renew, '/settings/recovery-codes', { by, form: { code: place.code() } })
  const [spare] = (renewed.data as { codes: string[] }).codes

  expect(await visit(place, remove, '/settings/second-factor/removal', { by, form: { code: spare ?? '' } })).toMatchObject({ status: 302 })
})

test('a reset is proposed by an admin on the page, and refused to members', async () => {
  const place = await guarded('tess', 'root')
  const form = { handle: 'tess', reason: 'She called, and I know her voice.' }

  expect((await visit(place, resets, '/admin/factors', { by: 'ada' })).status).toBe(403)
  expect((await visit(place, propose, '/admin/factors', { by: 'ada', form })).status).toBe(403)
  for (const wrong of [{ reason: 'short' }, { handle: 'nobody-here' }])
    expect((await visit(place, propose, '/admin/factors', { by: 'root', form: { ...form, ...wrong } })).status).toBe(422)
  expect((await visit(place, propose, '/admin/factors', { by: 'root', form })).status).toBe(302)
  expect((await visit(place, propose, '/admin/factors', { by: 'root', form })).status).toBe(409)
  expect((await visit(place, approve, '/admin/factors/x/approval', { by: 'root', params: { resetId: 'x' }, form: {} })).status).toBe(404)
})
