import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, signUps } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { policyAcceptances } from '#db/schema/policies'
import { mails } from '#db/schema/technical'
import { runDue } from '#jobs/run.server'
import { personContext } from '#kernel/context.server'
import { newcomer, secretTo, signsUp } from '#tests/support/newcomer'
import { scheduledVersion } from '#tests/support/policy'
import { type World, world } from '#tests/support/world'
import { confirmAddress, createPerson, findBySignIn, requestReset, resendConfirmation, signUp, signUpInput } from './index.server.ts'

const hashes = ['hash-of-code-of-conduct', 'hash-of-sharing']
const personOf = async ({ store }: World, handle: string) => (await store.read.select().from(people).where(eq(people.handle, handle)))[0]
const lettersOf = ({ store }: World) => store.read.select({ address: mails.address, isLink: mails.hasSecretLink }).from(mails)
const taken = { ok: false, errors: { handle: expect.stringContaining('taken') } }

test('a sign-up makes no account and no event: a handle that waits, and a mail with a link', async () => {
  const place = await world()
  const before = await place.store.read.select().from(people)

  expect(await signsUp(place, 'Nora', 'Nora@Example.org')).toEqual({ ok: true })

  expect(await place.store.read.select().from(people)).toEqual(before)
  expect(await place.store.read.select().from(events)).toEqual([])
  expect(await lettersOf(place)).toEqual([{ address: 'Nora@Example.org', isLink: true }])
  const [waiting] = await place.store.read.select().from(signUps)
  expect(waiting).toMatchObject({ handleSkeleton: 'nora', emailKey: 'nora@example.org', particulars: { handle: 'nora' } })
  expect(waiting?.particulars?.passwordHash).toMatch(/^\$argon2id/)
  expect(JSON.stringify(waiting)).not.toContain(await secretTo(place, 'Nora@Example.org'))
})

test('following the link makes the account, once: one event, and both acceptances of when the form was sent', async () => {
  const place = await world()
  await signsUp(place)
  const signedUpAt = place.now()
  const link = await secretTo(place, 'nora@example.org')
  place.pass(2)

  await confirmAddress(place.asVisitor(), link)

  const nora = await personOf(place, 'nora')
  expect(nora).toMatchObject({ email: 'nora@example.org', createdAt: place.now(), confirmedAt: place.now() })
  const accepted = await place.store.read.select().from(policyAcceptances).where(eq(policyAcceptances.personId, nora!.id))
  expect(accepted.map(({ textHash, decision, at }) => [textHash, decision, at])).toEqual(
    hashes.map((hash) => [hash, 'accepted', signedUpAt]),
  )
  expect((await place.store.read.select().from(events)).map(({ type }) => type)).toEqual(['person.joined'])
  expect(await place.store.read.select().from(signUps)).toEqual([])
  await expect(confirmAddress(place.asVisitor(), link)).rejects.toMatchObject({ reason: 'gone' })
  expect(await findBySignIn(place.asVisitor(), { name: 'nora', password: newcomer().password })).toEqual({ id: nora!.id })
})

test('who confirms after the rules have changed has an account, and is asked about the new ones at the first write', async () => {
  const place = await world()
  await scheduledVersion(place, 'minor')
  place.pass(29)
  await signsUp(place)
  place.pass(3)
  await runDue(place.house, place.now())

  await confirmAddress(place.asVisitor(), await secretTo(place, 'nora@example.org'))

  const { actor } = await personContext(place.asVisitor(), (await personOf(place, 'nora'))!.id)
  expect(actor).toMatchObject({ isConfirmed: true, hasAcceptedPolicies: false })
})

test('where only this machine can ask and no mail goes out, the account is there at once, and a known address is said', async () => {
  const place = await world({ settings: { waivesConfirmation: true } })

  expect(await signsUp(place)).toEqual({ ok: true })
  expect(await signsUp(place, 'other', 'ada@example.org')).toEqual({ ok: false, errors: { email: expect.stringContaining('already') } })

  expect((await personOf(place, 'nora'))?.confirmedAt).toEqual(place.now())
  expect(await lettersOf(place)).toEqual([])
})

test.each(['ada', 'a.d-a', 'Ada', 'vvanda', 'w-anda'])(
  'H8: a handle that looks like one that is taken or waits is refused: %s',
  async (handle) => {
    const place = await world()
    await signsUp(place, 'wanda')

    expect(await signsUp(place, handle, 'new@example.org')).toEqual(taken)
  },
)

test('F5: an address that has an account reserves the handle alike and keeps nothing else; its owner alone is told', async () => {
  const place = await world()
  const before = await place.store.read.select().from(people)

  expect(await signsUp(place, 'nora', 'ADA@example.org')).toEqual({ ok: true })

  expect(await signsUp(place, 'nora', 'new@example.org')).toEqual(taken)
  expect(await place.store.read.select().from(people)).toEqual(before)
  expect(await lettersOf(place)).toEqual([{ address: 'ada@example.org', isLink: false }])
  expect(await place.store.read.select().from(signUps)).toMatchObject([{ handleSkeleton: 'nora', emailKey: null, particulars: null }])
})

test.each(['nora@example.org', 'ada@example.org'])(
  'F5: for %s, known or not, the handle is free again after seven days and no sooner, however often the mail was asked for',
  async (email) => {
    const place = await world()
    await signsUp(place, 'nora', email)
    place.pass(6.9)
    await resendConfirmation(place.asVisitor(), email, place.house.settings)
    expect(await signsUp(place, 'nora', 'new@example.org')).toEqual(taken)
    const late = await secretTo(place, email)
    place.pass(0.2)

    // Before any job has tidied up, and after.
    if (late) await expect(confirmAddress(place.asVisitor(), late)).rejects.toMatchObject({ reason: 'gone' })
    expect(await signsUp(place, 'nora', 'new@example.org')).toEqual({ ok: true })
    place.pass(8)
    await runDue(place.house, place.now())
    expect(await place.store.read.select().from(signUps)).toEqual([])
  },
)

test.each(['nora@example.org', 'ada@example.org'])(
  'F5: a text that has changed meanwhile is refused for %s, known or not',
  async (email) => {
    const place = await world()
    const stale = { ...signUpInput.parse(newcomer('nora', email)), text_hash: ['an older text'] }

    await expect(signUp(place.asVisitor(), stale, place.house.settings)).rejects.toMatchObject({ reason: 'conflict' })

    expect([await lettersOf(place), await place.store.read.select().from(signUps)]).toEqual([[], []])
  },
)

test('the newest link alone is good; asking for a new password sends it as well', async () => {
  const place = await world()
  await signsUp(place)
  const links = [await secretTo(place, 'nora@example.org')]
  for (const again of [resendConfirmation, requestReset]) {
    place.pass(0.1)
    await again(place.asVisitor(), 'NORA@example.org', place.house.settings)
    links.push(await secretTo(place, 'nora@example.org'))
  }

  for (const earlier of links.slice(0, 2))
    await expect(confirmAddress(place.asVisitor(), earlier)).rejects.toMatchObject({ reason: 'gone' })
  await confirmAddress(place.asVisitor(), links[2]!)
  expect(await personOf(place, 'nora')).toBeDefined()
})

test('an address that nobody signed up with gets no mail', async () => {
  const place = await world()

  await resendConfirmation(place.asVisitor(), 'nobody@example.org', place.house.settings)

  expect(await lettersOf(place)).toEqual([])
})

test('of two handles that wait for one address the first that is confirmed is the account, and the other waits to its end', async () => {
  const place = await world()
  await signsUp(place, 'nora')
  const first = await secretTo(place, 'nora@example.org')
  place.pass(0.1)
  await signsUp(place, 'elinor', 'nora@example.org')
  const second = await secretTo(place, 'nora@example.org')

  await confirmAddress(place.asVisitor(), first)
  await expect(confirmAddress(place.asVisitor(), second)).rejects.toMatchObject({ reason: 'conflict' })

  expect([(await personOf(place, 'nora'))?.email, await personOf(place, 'elinor')]).toEqual(['nora@example.org', undefined])
  // Were the other free now, whoever asked for it could tell that the address has an account meanwhile.
  expect(await signsUp(place, 'elinor', 'new@example.org')).toEqual(taken)
})

test('every handle that waits for an address is in a mail of its own when it is sent again', async () => {
  const place = await world()
  await signsUp(place, 'nora')
  await signsUp(place, 'elinor', 'nora@example.org')
  place.pass(0.1)

  await resendConfirmation(place.asVisitor(), 'nora@example.org', place.house.settings)

  const again = await place.store.read.select({ text: mails.text }).from(mails).where(eq(mails.createdAt, place.now()))
  expect(again.map(({ text }) => /^Hello (\w+)/.exec(text ?? '')?.[1]).sort()).toEqual(['elinor', 'nora'])
})

test('of two who sign up, or two who confirm, at once one gets the handle', async () => {
  const place = await world()
  const both = ['one@example.org', 'two@example.org'].map((email) => signsUp(place, 'nora', email))
  expect((await Promise.all(both)).map(({ ok }) => ok).sort()).toEqual([false, true])

  const link = (await secretTo(place, 'one@example.org')) || (await secretTo(place, 'two@example.org'))
  const confirmed = await Promise.allSettled([1, 2].map(() => confirmAddress(place.asVisitor(), link)))

  expect(confirmed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await place.store.read.select().from(people).where(eq(people.handle, 'nora'))).toHaveLength(1)
})

test('the operator gets no handle that waits', async () => {
  const place = await world()
  await signsUp(place, 'wanda')
  const vvanda = { handle: 'vvanda', email: 'v@example.org', role: 'member', password: newcomer().password }

  await expect(createPerson(place.asSystem(), vvanda)).rejects.toMatchObject({ reason: 'conflict' })
})

test.each([
  ['handle', { handle: 'no' }],
  ['handle', { handle: 'moderator' }],
  ['email', { email: 'nora at example.org' }],
  ['email', { email: 'nora@example.org\nBcc: all@example.org' }],
  ['password', { password: 'short' }],
  ['password', { password: 'nora@example.org' }],
  ['accept', { accept: undefined }],
])('what is wrong with the %s is said at its field', (field, wrong) => {
  const parsed = signUpInput.safeParse({ ...newcomer(), ...wrong })

  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
})

test('E5: a field that does not belong there is refused', () => {
  expect(signUpInput.safeParse({ ...newcomer(), role: 'admin' }).success).toBe(false)
})
