import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, personAvoidances, roleGrants, secondFactors, sessions } from '#db/schema/accounts'
import { appeals } from '#db/schema/appeals'
import { eventDetails, events } from '#db/schema/events'
import { notifications } from '#db/schema/notifications'
import { reportComments, reports } from '#db/schema/reports'
import { mails } from '#db/schema/technical'
import { avoidPerson, confirmAddress, findBySignIn, getProfile, readSession, startSession } from '#domain/accounts'
import { fileAppeal } from '#domain/appeals'
import { addTranscript } from '#domain/evidence'
import { raiseFlag } from '#domain/moderation'
import { saveDraft, startDraft, withdrawReport } from '#domain/reports'
import { runDue } from '#jobs/run.server'
import { queueMail } from '#kernel/outbox.server'
import { verifyLog } from '#kernel/verification.server'
import type { CastName } from '#tests/support/cast'
import { commented, harassment, ruledWorld } from '#tests/support/flagged'
import { fullReport } from '#tests/support/make'
import { secretTo, signsUp } from '#tests/support/newcomer'
import { giveRole, password, withPassword } from '#tests/support/password'
import { sanction } from '#tests/support/sanction'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { closeAccount } from './closing.server.ts'

const close = async (place: World, name: CastName, given: { password?: string; remove?: 'yes' } = {}) =>
  closeAccount(await place.as(name), { password, ...given }, place.house.settings.dataDir)
const rowOf = async ({ store }: World, id: string) => (await store.read.select().from(people).where(eq(people.id, id)))[0]

test('a wrong password closes nothing', async () => {
  const place = await withPassword(await world(), 'ada')

  expect(await close(place, 'ada', { password: 'another one altogether' })).toMatchObject({
    ok: false,
    errors: { password: expect.any(String) },
  })
  expect(await rowOf(place, 'usr_ada')).toMatchObject({ handle: 'ada', closedAt: null })
})

test('what says who it was is gone, and nobody can sign in with it', async () => {
  const place = await withPassword(await world(), 'ada')
  const secret = await startSession(place.store, 'usr_ada', 'test', place.now())
  await avoidPerson(await place.as('ada'), 'ben', 'block')
  await avoidPerson(await place.as('ben'), 'ada', 'mute')
  await place.store.transact(async (tx) => {
    await tx.update(people).set({ about: 'I live in Ghent.' }).where(eq(people.id, 'usr_ada'))
    await tx.insert(secondFactors).values({ personId: 'usr_ada', secret: 'locked', lastStep: 0, createdAt: place.now() })
    await queueMail(tx, place.now(), { address: 'ada@example.org', subject: 'A letter', text: 'Hello ada' })
  })

  expect(await close(place, 'ada')).toEqual({ ok: true })

  expect(await rowOf(place, 'usr_ada')).toMatchObject({ handle: expect.stringMatching(/^former member \w{8}$/), email: '', about: null })
  expect(JSON.stringify(await rowOf(place, 'usr_ada'))).not.toMatch(/ada@|Ghent|argon2|"ada"/)
  expect(await place.store.read.select().from(sessions)).toEqual([])
  expect(await place.store.read.select().from(secondFactors)).toEqual([])
  expect(await place.store.read.select().from(mails)).toEqual([])
  expect(await place.store.read.select().from(personAvoidances)).toEqual([])
  expect(await readSession(place.store, secret, place.now())).toBeNull()
  for (const name of ['ada', 'ada@example.org']) expect(await findBySignIn(place.asVisitor(), { name, password })).toBeNull()
  await expect(place.as('ada')).rejects.toThrow('does not exist any more')
})

test('a request that began before the account was closed writes nothing after it', async () => {
  const place = await withPassword(await world(), 'ada')
  const before = await place.as('ada')
  await close(place, 'ada')

  await expect(startDraft(before, {})).rejects.toThrow('does not exist any more')
})

test('the handle of a closed account, and what looks like it, is nobody’s any more; the address is free', async () => {
  const place = await withPassword(await world(), 'ada')
  await close(place, 'ada')

  for (const handle of ['ada', 'a.da']) expect(await signsUp(place, handle, 'ada@example.org')).toMatchObject({ ok: false })
  expect(await signsUp(place, 'nora', 'ada@example.org')).toEqual({ ok: true })
  await confirmAddress(place.asVisitor(), await secretTo(place, 'ada@example.org'))
  expect(await place.store.read.select().from(people).where(eq(people.handle, 'nora'))).toHaveLength(1)
})

test('drafts go with their evidence; what others saw stays under “former member”', async () => {
  const place = await withPassword(await world(), 'ada')
  const reportId = await waitingReport(place)
  const commentId = await commented(place, { reportId })
  const { id: draft } = await startDraft(await place.as('ada'), {})
  await saveDraft(await place.as('ada'), draft, fullReport({ title: 'Nobody knows of this' }))
  await addTranscript(await place.as('ada'), draft, { transcript: 'User: Who?\nModel: The stranger.' })
  const { id: thrownAway } = await startDraft(await place.as('ada'), {})
  await withdrawReport(await place.as('ada'), thrownAway, { text: '' })

  await close(place, 'ada')

  expect((await place.store.read.select().from(reports)).map(({ id, state }) => [id, state])).toEqual([[reportId, 'submitted']])
  expect(await place.store.read.select().from(reportComments)).toMatchObject([{ id: commentId, body: 'You people are worthless.' }])
  const kept = await place.store.read
    .select({ about: events.subjectId, details: eventDetails.details })
    .from(events)
    .innerJoin(eventDetails, eq(eventDetails.eventId, events.id))
  expect(kept.filter(({ about }) => about === draft)).toEqual([{ about: draft, details: null }])
  await expect(getProfile(place.store.read, await place.as('ben'), (await rowOf(place, 'usr_ada'))!.handle)).rejects.toMatchObject({
    reason: 'gone',
  })
})

test('by choice, words that nobody relies on are removed, and those that a case is about are not', async () => {
  const place = await withPassword(await ruledWorld(), 'ada')
  const [waiting, flagged] = [await waitingReport(place), await waitingReport(place)]
  const accepted = await waitingReport(place, { state: 'accepted' })
  const comments = [await commented(place, { reportId: waiting }), await commented(place, { reportId: flagged })]
  for (const on of [`report:${flagged}`, `comment:${comments[1]}`])
    await raiseFlag(await place.as('max'), { on, clause: harassment, text: '', evidence: '' })

  await close(place, 'ada', { remove: 'yes' })

  const state = new Map((await place.store.read.select().from(reports)).map((row) => [row.id, `${row.state}: ${row.title}`]))
  expect(state.get(waiting)).toBe('withdrawn: Removed by its author')
  expect(state.get(flagged)).toBe('submitted: Leans on religious stereotypes')
  expect(state.get(accepted)).toBe('accepted: Leans on religious stereotypes')
  const bodies = new Map((await place.store.read.select().from(reportComments)).map(({ id, body }) => [id, body]))
  expect(comments.map((id) => bodies.get(id))).toEqual(['Removed by its author', 'You people are worthless.'])
})

test('a suspended person closes their account; the appeal is taken back, the sanction stays on record, the inbox goes', async () => {
  const place = await withPassword(await world(), 'gwen')
  const { id } = await sanction(place, 'gwen')
  await fileAppeal(await place.as('gwen'), { type: 'sanction', id }, { text: 'It was not I who wrote it.' })
  await runDue(place.house, place.now())
  const inbox = () => place.store.read.select().from(notifications).where(eq(notifications.personId, 'usr_gwen'))
  expect(await inbox()).not.toEqual([])

  expect(await close(place, 'gwen')).toEqual({ ok: true })
  await runDue(place.house, place.now())

  expect(await place.store.read.select().from(appeals)).toMatchObject([{ state: 'withdrawn' }])
  expect(await inbox()).toEqual([])
})

test('the log is whole after somebody was erased, and counts as many events', async () => {
  const place = await withPassword(await world(), 'ada')
  await startDraft(await place.as('ada'), {})
  await runDue(place.house, place.now())
  const before = await place.store.read.select({ id: events.id }).from(events)

  await close(place, 'ada')
  await runDue(place.house, place.now())

  expect(await verifyLog(place.store, { dataDir: place.house.settings.dataDir, copies: [] })).toMatchObject({ isWhole: true })
  expect(await place.store.read.select({ id: events.id }).from(events)).toHaveLength(before.length + 1)
})

test('the last admin cannot go; with another one they can, and their roles end', async () => {
  const place = await withPassword(await world(), 'root')
  await expect(close(place, 'root')).rejects.toThrow('You are the last admin')

  await giveRole(place, 'ben', 'admin')
  await sanction(place, 'ben')
  await expect(close(place, 'root')).rejects.toThrow('You are the last admin')
  place.pass(14)
  expect(await close(place, 'root')).toEqual({ ok: true })
  expect(await place.store.read.select().from(roleGrants).where(eq(roleGrants.personId, 'usr_root'))).toMatchObject([
    { revokedAt: place.now() },
  ])
})
