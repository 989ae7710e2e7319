import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { mails } from '#db/schema/technical'
import { createPerson } from '#domain/accounts'
import { action as confirm, loader as confirmPage } from '../../app/routes/accounts/confirm.tsx'
import { action as sendAgain, loader as waitingPage } from '../../app/routes/accounts/confirmation.tsx'
import { action as reset } from '../../app/routes/accounts/password-reset.tsx'
import { loader as profile } from '../../app/routes/accounts/person.tsx'
import { action as signIn } from '../../app/routes/accounts/sign-in.tsx'
import { action as signUp, loader as signUpPage } from '../../app/routes/accounts/sign-up.tsx'
import { newcomer, newPassword, secretTo } from '../support/newcomer.ts'
import { type Fields, type Route, type Sent, visit } from '../support/visit.ts'
import { type World, world } from '../support/world.ts'

/** Vera has an account; nobody has the address of Uma. */
async function withVera() {
  const place = await world()
  await createPerson(place.asSystem(), { handle: 'vera', email: 'vera@example.org', role: 'member', password: 'another four plain words' })
  return place
}

/** What a stranger can tell from an answer: everything but when it came. The address is put out of sight, since it comes back as it was typed. */
async function told(place: World, route: Route, path: string, sent: Sent, email: string): Promise<string> {
  const { status, location, data, headers } = await visit(place, route, path, sent)
  const seen = { path, status, location, data, headers: [...headers].filter(([name]) => name !== 'date') }
  return JSON.stringify(seen).replaceAll(email, 'ADDRESS')
}

/** All that somebody can try who signs up with an address, in turn. */
async function tryAll(email: string, form: Fields): Promise<string[]> {
  const place = await withVera()
  const ask = (route: Route, path: string, sent: Sent = {}) => told(place, route, path, sent, email)
  const enter = (name: string, password = newPassword) => ask(signIn, '/sign-in', { form: { name, password, next: '' } })
  return [
    await ask(signUp, '/sign-up', { form: { ...form, email } }),
    await ask(waitingPage, '/confirmation'),
    await enter('nora'),
    await enter(email),
    await enter(email, 'not the right words'),
    await ask(profile, '/people/nora', { params: { handle: 'nora' } }),
    await ask(signUp, '/sign-up', { form: { ...form, email } }),
    await ask(signUp, '/sign-up', { form: { ...form, email: 'new@example.org' } }),
    await ask(sendAgain, '/confirmation', { form: { email } }),
    await ask(reset, '/password-reset', { form: { email } }),
  ]
}

test.each([
  ['in order', newcomer()],
  ['with a text that has changed', { ...newcomer(), text_hash: 'an older text' }],
  ['with a short password', { ...newcomer(), password: 'short' }],
])('F5: after a sign-up %s everything answers the same for an address that has an account and one that has none', async (_name, form) => {
  const known = await tryAll('vera@example.org', form)

  expect(await tryAll('uma@example.org', form)).toEqual(known)
})

test('F5: signing in says one thing to all: a handle that waits, a known address, a wrong password, and nobody’s name', async () => {
  const place = await withVera()
  await visit(place, signUp, '/sign-up', { form: newcomer() })
  await visit(place, signUp, '/sign-up', { form: newcomer('other', 'vera@example.org') })
  const answer = async (name: string) => {
    const { status, data } = await visit(place, signIn, '/sign-in', { form: { name, password: newPassword, next: '' } })
    return { status, errors: (data as { errors: unknown }).errors }
  }

  for (const name of ['nora', 'nora@example.org', 'other', 'vera@example.org', 'vera', 'nobody'])
    expect(await answer(name)).toEqual({ status: 422, errors: { name: expect.stringContaining('look for our mail') } })
})

test('F5: neither sign-up writes an event or a person, so no count that is published moves', async () => {
  const place = await withVera()
  const before = [await place.store.read.select().from(events), await place.store.read.select().from(people)]

  await visit(place, signUp, '/sign-up', { form: newcomer() })
  await visit(place, signUp, '/sign-up', { form: newcomer('other', 'vera@example.org') })

  expect([await place.store.read.select().from(events), await place.store.read.select().from(people)]).toEqual(before)
})

test('one signs up, opens the link, confirms, signs in, and is there for others', async () => {
  const place = await world()
  expect(await visit(place, signUp, '/sign-up', { form: newcomer() })).toMatchObject({ status: 302, location: '/confirmation' })
  const secret = await secretTo(place, 'nora@example.org')
  const at = { params: { secret } }

  expect(await visit(place, confirmPage, `/confirm/${secret}`, at)).toMatchObject({ data: { waiting: 'nora' } })
  expect(await visit(place, confirm, `/confirm/${secret}`, { ...at, form: {} })).toMatchObject({ location: '/sign-in?next=%2Freport' })
  expect(await visit(place, confirmPage, `/confirm/${secret}`, at)).toMatchObject({ data: { waiting: null } })
  const form = { name: 'nora@example.org', password: newPassword, next: '/report' }
  expect(await visit(place, signIn, '/sign-in', { form })).toMatchObject({ status: 302, location: '/report' })
  expect(await visit(place, profile, '/people/nora', { params: { handle: 'nora' } })).toMatchObject({ data: { handle: 'nora' } })
})

test('an address that is none is said at its field when the mail is asked for again, and so is a fourth time in an hour', async () => {
  const place = await world()
  const ask = (email: string) => visit(place, sendAgain, '/confirmation', { form: { email } })

  expect(await ask('nora at example.org')).toMatchObject({ status: 422, data: { typed: { email: 'nora at example.org' } } })
  expect((await Promise.all([1, 2, 3].map(() => ask('uma@example.org')))).map(({ status }) => status)).toEqual([302, 302, 302])
  expect((await ask('uma@example.org')).status).toBe(429)
  expect(await place.store.read.select().from(mails)).toEqual([])
})

test.each([
  [{ keepsMail: false, waivesConfirmation: false }, 'sent'],
  [{ keepsMail: true, waivesConfirmation: true }, 'waived'],
  [{ keepsMail: true, waivesConfirmation: false }, 'kept'],
])('with %j the page of signing up says what becomes of the mail: %s', async (settings, mail) => {
  const place = await world({ settings })

  expect(await visit(place, signUpPage, '/sign-up')).toMatchObject({ data: { mail } })
  expect(await visit(place, waitingPage, '/confirmation')).toMatchObject({ data: { mail } })
})

test('who makes an account on the way to a page is led on to it by signing in, and never to another site', async () => {
  const place = await world()
  place.house.settings.waivesConfirmation = true
  const after = async (handle: string, next: string) =>
    (await visit(place, signUp, `/sign-up?next=${encodeURIComponent(next)}`, { form: newcomer(handle, `${handle}@example.org`) })).location

  expect(await after('nora', '/report?system=gpt-2')).toBe('/sign-in?next=%2Freport%3Fsystem%3Dgpt-2')
  expect(await after('uma', '//elsewhere.example')).toBe('/sign-in')
})
