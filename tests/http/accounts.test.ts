import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, sessions } from '#db/schema/accounts'
import { mails } from '#db/schema/technical'
import { confirmAddress, createPerson, requestReset } from '#domain/accounts'
import { action as confirm, loader as confirmPage } from '../../app/routes/accounts/confirm.tsx'
import { action as newPassword, loader as newPasswordPage } from '../../app/routes/accounts/new-password.tsx'
import { action as reset } from '../../app/routes/accounts/password-reset.tsx'
import { action as changePassword } from '../../app/routes/accounts/security.tsx'
import { action as signIn } from '../../app/routes/accounts/sign-in.tsx'
import { action as signOut } from '../../app/routes/accounts/sign-out.tsx'
import { action as signUp } from '../../app/routes/accounts/sign-up.tsx'
import { newcomer, secretTo, signsUp } from '../support/newcomer.ts'
import { visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

const password = 'four plain words here'

async function withVera() {
  const place = await world()
  await createPerson(place.asSystem(), { handle: 'vera', email: 'vera@example.org', role: 'member', password })
  return place
}
/** What a stranger can tell from an answer: everything but when it came. */
const told = ({ status, location, data, headers }: Awaited<ReturnType<typeof visit>>) => ({
  status,
  location,
  data,
  headers: [...headers].filter(([name]) => name !== 'date'),
})

test('F5: sign-in answers the same for a wrong password and for nobody’s name', async () => {
  const place = await withVera()
  const answer = async (name: string) => told(await visit(place, signIn, '/sign-in', { form: { name, password: 'not the right words' } }))

  const [known, unknown] = [await answer('vera'), await answer('nobody')]

  expect(known).toMatchObject({ status: 422, data: { errors: { name: expect.any(String) } } })
  expect({ ...unknown, data: { ...(unknown.data as object), typed: null } }).toEqual({
    ...known,
    data: { ...(known.data as object), typed: null },
  })
  expect(JSON.stringify([known, unknown])).not.toContain('not the right words')
})

test('F5: a reset answers the same for an address that has an account and one that has none', async () => {
  const place = await withVera()
  const answer = async (email: string) => told(await visit(place, reset, '/password-reset', { form: { email } }))

  expect(await answer('vera@example.org')).toEqual(await answer('nobody@example.org'))
  expect(await place.store.read.select().from(mails)).toHaveLength(1)
})

test('F1: signing in ends the session that the browser had before, and sets one of its own', async () => {
  const place = await withVera()
  const form = { name: 'vera', password, next: '' }
  const first = await visit(place, signIn, '/sign-in', { form })
  const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? ''

  const second = await visit(place, signIn, '/sign-in', { form, headers: { Cookie: cookie } })

  expect(second.headers.getSetCookie()[0]?.split(';')[0]).not.toBe(cookie)
  expect(await place.store.read.select().from(sessions)).toHaveLength(1)
  expect(await visit(place, changePassword, '/settings/security', { form: {}, headers: { Cookie: cookie } })).toMatchObject({ status: 401 })
})

test('F1: an id that somebody made up beforehand is nobody’s session', async () => {
  const place = await withVera()
  const fixed = 'counterweight=an-id-of-the-attacker'
  await visit(place, signIn, '/sign-in', { form: { name: 'vera', password }, headers: { Cookie: fixed } })

  expect((await visit(place, changePassword, '/settings/security', { form: {}, headers: { Cookie: fixed } })).status).toBe(401)
})

test('the cookie is out of reach for scripts and other sites, and bound to the host where there is https', async () => {
  const form = { name: 'vera', password }
  const plain = await visit(await withVera(), signIn, '/sign-in', { form })
  const secured = await world({ settings: { isSecure: true } })
  await createPerson(secured.asSystem(), { handle: 'vera', email: 'vera@example.org', role: 'member', password })
  const secure = await visit(secured, signIn, '/sign-in', { form })

  expect(plain.headers.getSetCookie()[0]).toMatch(/^counterweight=[^;]{20,}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/)
  expect(secure.headers.getSetCookie()[0]).toMatch(
    /^__Host-counterweight=[^;]{20,}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure$/,
  )
})

test('signing out ends the session in the database, not only in the browser', async () => {
  const place = await withVera()

  await visit(place, signOut, '/sign-out', { by: 'ada', form: {} })

  expect(await place.store.read.select().from(sessions)).toEqual([])
})

test.each(['//evil.example', '/\\evil.example', 'https://evil.example/', 'javascript:alert(1)', '/\t/evil.example', '\\/evil.example', ''])(
  'G7: signing in goes on to a page of ours, whatever was asked: %j',
  async (next) => {
    const { status, location } = await visit(await withVera(), signIn, '/sign-in', { form: { name: 'vera', password, next } })

    expect([status, location]).toEqual([302, '/'])
  },
)

test('signing in goes back to where one was', async () => {
  const form = { name: 'vera', password, next: '/reports?cursor=1#top' }

  expect(await visit(await withVera(), signIn, '/sign-in', { form })).toMatchObject({ location: '/reports?cursor=1#top' })
})

test('F7: a mail scanner that opens the links uses neither up', async () => {
  const place = await withVera()
  await signsUp(place, 'nora')
  await requestReset(place.asVisitor(), 'vera@example.org', place.house.settings)
  const [toConfirm, toReset] = [await secretTo(place, 'nora@example.org'), await secretTo(place, 'vera@example.org')]
  const at = (path: string, secret: string) => [path + secret, { params: { secret } }] as const

  for (let n = 0; n < 3; n++) {
    expect(await visit(place, confirmPage, ...at('/confirm/', toConfirm))).toMatchObject({ status: 200, data: { waiting: 'nora' } })
    expect(await visit(place, newPasswordPage, ...at('/password-reset/', toReset))).toMatchObject({ status: 200, data: { isGood: true } })
  }
  expect(await place.store.read.select().from(people).where(eq(people.handle, 'nora'))).toEqual([])

  const [path, given] = at('/confirm/', toConfirm)
  expect((await visit(place, confirm, path, { ...given, form: {} })).status).toBe(302)
  expect((await visit(place, confirm, path, { ...given, form: {} })).status).toBe(410)
})

test('F4: a reset link sets one password and is gone', async () => {
  const place = await withVera()
  await requestReset(place.asVisitor(), 'vera@example.org', place.house.settings)
  const secret = await secretTo(place, 'vera@example.org')
  const set = (typed: string) => visit(place, newPassword, `/password-reset/${secret}`, { params: { secret }, form: { password: typed } })

  expect(await set('short')).toMatchObject({ status: 422, data: { errors: { password: expect.any(String) } } })
  expect(await set('five other words of mine')).toMatchObject({ status: 302, location: '/sign-in' })
  expect((await set('five other words of mine')).status).toBe(410)
})

test('F11: a password with a null at its end is another one than without', async () => {
  const place = await world()
  await visit(place, signUp, '/sign-up', { form: { ...newcomer(), password: `${password}\0` } })
  await confirmAddress(place.asVisitor(), await secretTo(place, 'nora@example.org'))
  const sent = async (typed: string) => (await visit(place, signIn, '/sign-in', { form: { name: 'nora', password: typed } })).status

  expect([await sent(password), await sent(`${password}\0`)]).toEqual([422, 302])
})

test('the sixth sign-up from one network is refused, with when to come back', async () => {
  const place = await world()
  const attempt = () => visit(place, signUp, '/sign-up', { form: newcomer('nora', 'not an address') })
  for (let n = 0; n < 5; n++) expect((await attempt()).status).toBe(422)

  const refused = await attempt()

  expect(refused.status).toBe(429)
  expect(refused.headers.get('Retry-After')).toBe('600')
})
