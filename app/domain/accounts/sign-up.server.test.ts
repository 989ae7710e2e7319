import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { policyAcceptances } from '#db/schema/policies'
import { mails } from '#db/schema/technical'
import { world } from '#tests/support/world'
import { signUp, signUpInput } from './index.server.ts'

const hashes = ['hash-of-code-of-conduct', 'hash-of-sharing']
const typed = { handle: 'Nora', email: 'Nora@Example.org', password: 'four plain words here', accept: 'yes', text_hash: hashes }
const nora = signUpInput.parse(typed)
const place = { baseUrl: 'http://localhost:3000', waivesConfirmation: false }

test('an account is one event, both acceptances bound to their texts, and a mail to confirm', async () => {
  const { store, asVisitor } = await world()

  expect(await signUp(asVisitor(), nora, place)).toEqual({ ok: true })

  const [made] = await store.read.select().from(people).where(eq(people.handle, 'nora'))
  expect(made).toMatchObject({ email: 'Nora@Example.org', emailKey: 'nora@example.org', confirmedAt: null })
  const accepted = await store.read.select().from(policyAcceptances).where(eq(policyAcceptances.personId, made!.id))
  expect(accepted.map(({ textHash, decision }) => [textHash, decision])).toEqual(hashes.map((hash) => [hash, 'accepted']))
  expect((await store.read.select().from(events)).map(({ type }) => type)).toEqual(['person.joined'])
  expect(await store.read.select().from(mails)).toMatchObject([{ address: 'Nora@Example.org', hasSecretLink: true, state: 'queued' }])
})

test('confirmation is waived only where the place says so', async () => {
  const { store, asVisitor, now } = await world()

  await signUp(asVisitor(), nora, { ...place, waivesConfirmation: true })

  expect((await store.read.select().from(people).where(eq(people.handle, 'nora')))[0]?.confirmedAt).toEqual(now())
  expect(await store.read.select().from(mails)).toEqual([])
})

test.each(['ada', 'a.d-a', 'Ada'])('H8: a handle that looks like one that is taken is refused: %s', async (handle) => {
  const { asVisitor } = await world()

  expect(await signUp(asVisitor(), signUpInput.parse({ ...typed, handle }), place)).toMatchObject({
    ok: false,
    errors: { handle: /taken/ },
  })
})

test('F5: an address that has an account gets the same answer; its owner is told, and nothing is made', async () => {
  const { store, asVisitor } = await world()
  const before = await store.read.select().from(people)

  expect(await signUp(asVisitor(), { ...nora, email: 'ADA@example.org' }, place)).toEqual({ ok: true })

  expect(await store.read.select().from(people)).toEqual(before)
  expect(await store.read.select().from(mails)).toMatchObject([{ address: 'ada@example.org', hasSecretLink: false }])
})

test.each(['nora@example.org', 'ada@example.org'])(
  'F5: a text that has changed meanwhile is refused for %s, known or not',
  async (email) => {
    const { store, asVisitor } = await world()

    await expect(signUp(asVisitor(), { ...nora, email, text_hash: ['an older text'] }, place)).rejects.toMatchObject({ reason: 'conflict' })

    expect(await store.read.select().from(mails)).toEqual([])
  },
)

test('of two who sign up at once with one handle one gets it', async () => {
  const { store, asVisitor } = await world()
  const both = ['one@example.org', 'two@example.org'].map((email) => signUp(asVisitor(), { ...nora, email }, place))

  expect((await Promise.all(both)).map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await store.read.select().from(people).where(eq(people.handle, 'nora'))).toHaveLength(1)
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
  const parsed = signUpInput.safeParse({ ...typed, ...wrong })

  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
})

test('E5: a field that does not belong there is refused', () => {
  expect(signUpInput.safeParse({ ...typed, role: 'admin' }).success).toBe(false)
})
