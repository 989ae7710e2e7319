import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, sessions } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { mails } from '#db/schema/technical'
import { visitorContext } from '#kernel/context.server'
import { secretTo } from '#tests/support/newcomer'
import { type World, world } from '#tests/support/world'
import {
  changePassword,
  createPerson,
  findBySignIn,
  grantRole,
  readSession,
  requestReset,
  resetPassword,
  revokeRole,
  startSession,
} from './index.server.ts'

const password = 'four plain words here'
const another = 'five other words of mine'
const minute = 1 / (24 * 60)

/** Vera, who has a password. */
async function withVera(place: World) {
  const { id } = await createPerson(place.asSystem(), { handle: 'vera', email: 'vera@example.org', role: 'member', password })
  return id
}
const signIn = ({ store, now }: World, name: string, typed: string, network = 'here') =>
  findBySignIn(visitorContext({ store, now: now(), network }), { name, password: typed })
const tries = async (place: World, names: string[], network?: string) =>
  (await Promise.allSettled(names.map((name) => signIn(place, name, 'a wrong password', network)))).filter(
    ({ status }) => status === 'fulfilled',
  ).length

test('one signs in by handle or address, in any case', async () => {
  const place = await world()
  const id = await withVera(place)

  for (const name of ['vera', 'VERA', ' Vera@Example.org ']) expect(await signIn(place, name, password)).toEqual({ id })
  expect(await signIn(place, 'vera', `${password} `)).toBeNull()
  expect(await signIn(place, 'nobody', password)).toBeNull()
})

test('a name takes five tries from one network, however it is spelled, and more after a while', async () => {
  const place = await world()
  const spellings = ['vera', 'VERA', ' vera', 'ｖera', 'vｅra', 'Ｖera', 'veＲa', 'vera']

  expect(await tries(place, spellings)).toBe(5)
  await expect(signIn(place, 'vera', password)).rejects.toMatchObject({ reason: 'too-many', retryAfterSeconds: 180 })
  place.pass(3 * minute)
  expect(await tries(place, spellings)).toBe(1)
})

test('names that nobody has are counted like those that somebody has', async () => {
  const place = await world()
  await withVera(place)

  expect([await tries(place, Array(9).fill('vera')), await tries(place, Array(9).fill('nobody'))]).toEqual([5, 5])
})

test('F10: who tries from elsewhere locks nobody out at home', async () => {
  const place = await world()
  const id = await withVera(place)
  await tries(place, Array(9).fill('vera'), 'elsewhere')

  expect(await signIn(place, 'vera', password, 'home')).toEqual({ id })
})

test('F4: a reset ends every session, and its link works once', async () => {
  const place = await world()
  const id = await withVera(place)
  const secrets = [await startSession(place.store, id, 'one', place.now()), await startSession(place.store, id, 'two', place.now())]
  await requestReset(place.asVisitor(), 'VERA@example.org', place.house.settings)
  const link = await secretTo(place, 'vera@example.org')

  expect(await resetPassword(place.asVisitor(), link, another)).toEqual({ ok: true })

  expect(await Promise.all(secrets.map((secret) => readSession(place.store, secret, place.now())))).toEqual([null, null])
  expect([await signIn(place, 'vera', password), await signIn(place, 'vera', another)]).toEqual([null, { id }])
  await expect(resetPassword(place.asVisitor(), link, password)).rejects.toMatchObject({ reason: 'gone' })
})

test('a reset link ends after an hour, and when a newer one is sent', async () => {
  const place = await world()
  await withVera(place)
  const send = () => requestReset(place.asVisitor(), 'vera@example.org', place.house.settings)
  await send()
  const first = await secretTo(place, 'vera@example.org')
  await send()
  const second = await secretTo(place, 'vera@example.org')

  await expect(resetPassword(place.asVisitor(), first, another)).rejects.toMatchObject({ reason: 'gone' })
  place.pass(61 * minute)
  await expect(resetPassword(place.asVisitor(), second, another)).rejects.toMatchObject({ reason: 'gone' })
})

test('a password that is made of the own address is refused at a reset too, and the link stays good', async () => {
  const place = await world()
  await withVera(place)
  await requestReset(place.asVisitor(), 'vera@example.org', place.house.settings)
  const link = await secretTo(place, 'vera@example.org')

  expect(await resetPassword(place.asVisitor(), link, 'vera@example.org')).toMatchObject({ ok: false, errors: { password: /own name/ } })
  expect(await resetPassword(place.asVisitor(), link, another)).toEqual({ ok: true })
})

test('an address without an account gets no mail and no link', async () => {
  const place = await world()

  await requestReset(place.asVisitor(), 'nobody@example.org', place.house.settings)

  expect(await place.store.read.select().from(mails)).toEqual([])
})

test('a changed password ends the other sessions and keeps this one', async () => {
  const place = await world()
  const id = await withVera(place)
  const here = await startSession(place.store, id, 'here', place.now())
  const there = await startSession(place.store, id, 'there', place.now())
  const vera = { ...place.asVisitor(), actor: { ...(await place.as('ada')).actor, id } }
  const session = (await readSession(place.store, here, place.now()))?.id ?? null

  expect(await changePassword(vera, { present_password: 'wrong, I think', password: another }, session)).toMatchObject({ ok: false })
  expect(await changePassword(vera, { present_password: password, password: another }, session)).toEqual({ ok: true })

  expect(await readSession(place.store, here, place.now())).not.toBeNull()
  expect(await readSession(place.store, there, place.now())).toBeNull()
})

test('the database holds no secret of a session, and a session that has run out is none', async () => {
  const place = await world()
  const id = await withVera(place)
  const secret = await startSession(place.store, id, 'browser', place.now())

  expect(JSON.stringify(await place.store.read.select().from(sessions))).not.toContain(secret)
  await place.store.transact(async (tx) => void (await tx.update(sessions).set({ expiresAt: new Date(0) })))
  expect(await readSession(place.store, secret, place.now())).toBeNull()
})

test('roles are given with a reason by an admin, never to oneself, and taken at once', async () => {
  const place = await world()
  const grant = { handle: 'ben', role: 'moderator', reason: 'Knows the field' }

  await expect(grantRole(await place.as('ada'), grant)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(grantRole(await place.as('root'), { ...grant, handle: 'root' })).rejects.toMatchObject({ reason: 'forbidden' })
  await grantRole(await place.as('root'), grant)
  expect((await place.as('ben')).actor.roles).toEqual(['moderator'])
  await revokeRole(await place.as('root'), grant)
  expect((await place.as('ben')).actor.roles).toEqual([])

  const kinds = (await place.store.read.select().from(events).where(eq(events.subjectId, 'usr_ben'))).map(({ type }) => type)
  expect(kinds).toEqual(['role.granted', 'role.revoked'])
})

test('the last admin stays', async () => {
  const place = await world()

  await expect(revokeRole(place.asSystem(), { handle: 'root', role: 'admin', reason: 'Gone' })).rejects.toMatchObject({
    reason: 'conflict',
  })
})

test('the operator makes accounts whose address counts as confirmed and who have yet to accept the policies', async () => {
  const place = await world()
  const id = await withVera(place)

  const [vera] = await place.store.read.select().from(people).where(eq(people.id, id))
  expect(vera).toMatchObject({ confirmedAt: place.now(), passwordHash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) })
  await expect(
    createPerson(await place.as('root'), { handle: 'eve', email: 'e@example.org', role: 'admin', password }),
  ).rejects.toMatchObject({ reason: 'forbidden' })
})
