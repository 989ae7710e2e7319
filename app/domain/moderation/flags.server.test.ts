import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { cases, contentSnapshots, flags } from '#db/schema/moderation'
import { castMembers } from '#tests/support/cast'
import { commented, harassment, openedCase, person, ruledWorld, spam } from '#tests/support/flagged'
import { makeIssue } from '#tests/support/make'
import { waitingReport } from '#tests/support/waiting-report'
import type { World } from '#tests/support/world'
import { raiseFlag, retractFlag } from './flags.server.ts'

const on = (name: string, clause = harassment, evidence = '') => ({ on: name, clause, text: '', evidence })
const casesOf = ({ store }: World) => store.read.select().from(cases)
const flagsOf = ({ store }: World) => store.read.select().from(flags)

test('a flag opens a case on what stood there, and a second person’s joins it', async () => {
  const place = await ruledWorld()

  await raiseFlag(await place.as('ada'), on('profile:ben'))
  await raiseFlag(await place.as('otto'), on('profile:ben', spam))

  const [found, ...more] = await casesOf(place)
  expect(more).toEqual([])
  expect(found).toMatchObject({ subjectType: 'profile', authorId: 'usr_ben', state: 'queued', severity: 'high' })
  expect(await flagsOf(place)).toHaveLength(2)
  expect(await place.store.read.select().from(contentSnapshots)).toHaveLength(1)
})

test('A5: twenty flags of one person at once are one row and one weight', async () => {
  const place = await ruledWorld()
  const ada = await place.as('ada')

  const answers = await Promise.all(Array.from({ length: 20 }, () => raiseFlag({ ...ada }, on('profile:ben'))))

  expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await flagsOf(place)).toHaveLength(1)
})

test('A10: nobody flags their own, a flag, or what they cannot see', async () => {
  const place = await ruledWorld()
  const own = await waitingReport(place)
  const { flagId } = await openedCase(place)

  await expect(raiseFlag(await place.as('ada'), on(`report:${own}`))).rejects.toMatchObject({ reason: 'bad-input' })
  for (const name of [`flag:${flagId}`, 'report:rep_gone', 'comment:com_gone', 'profile:nobody', 'issue:CW-2026-99999', 'nonsense'])
    await expect(raiseFlag(await place.as('ada'), on(name)), name).rejects.toMatchObject({ reason: 'not-found' })
})

test('E4: what the actor cannot read is not there to be flagged either', async () => {
  const place = await ruledWorld()
  const reportId = await waitingReport(place)
  const secret = await commented(place, { by: 'tess', reportId, audience: 'moderators' })
  await makeIssue(place, { publication: 'private', publicId: 'CW-2026-20002' })

  for (const name of [`report:${reportId}`, `comment:${secret}`, 'issue:CW-2026-20002'])
    await expect(raiseFlag(await place.as('ben'), on(name)), name).rejects.toMatchObject({ reason: 'not-found' })
  await expect(raiseFlag(await place.as('ada'), on(`comment:${secret}`))).rejects.toMatchObject({ reason: 'not-found' })
  expect(await place.store.read.select().from(contentSnapshots)).toEqual([])
})

test('A11: a moderator’s own profile can be flagged, and the case does not exist for them', async () => {
  const place = await ruledWorld()
  const { listCases } = await import('./queue.server.ts')

  await raiseFlag(await place.as('ada'), on('profile:tess', 'COC-8'))

  expect((await listCases(await place.as('tess'), 'open', null)).items).toEqual([])
  expect((await listCases(await place.as('max'), 'open', null)).items).toHaveLength(1)
})

test('A7: what was found no breach is refused again on the same words, and allowed with something new or after an edit', async () => {
  const place = await ruledWorld()
  const { flagId, caseId } = await openedCase(place)
  await place.store.transact(async (tx) => {
    await tx.update(flags).set({ state: 'disagreed', endedAt: place.now() }).where(eq(flags.id, flagId))
    await tx.update(cases).set({ state: 'decided' }).where(eq(cases.id, caseId))
  })

  await expect(raiseFlag(await place.as('otto'), on('profile:ben'))).rejects.toMatchObject({ reason: 'bad-input' })
  await raiseFlag(await place.as('otto'), on('profile:ben', harassment, 'He wrote the same to three others; here are the links.'))
  await place.store.transact(
    async (tx) => void (await tx.update(people).set({ about: 'New words.' }).where(eq(people.id, castMembers.ben.id))),
  )
  await raiseFlag(await place.as('ada'), on('profile:ben'))

  expect((await flagsOf(place)).filter(({ state }) => state === 'attached')).toHaveLength(2)
})

test('A1: fifty fresh accounts on one thing weigh nothing, and one after a day; there is one case that says so', async () => {
  const place = await ruledWorld()
  const fresh = await Promise.all(Array.from({ length: 50 }, (_, at) => person(place, `new${at}`, { days: 0, isMember: false })))
  for (const ctx of fresh) await raiseFlag(ctx, on('profile:ben', spam))
  expect(await casesOf(place)).toMatchObject([{ weight: 0, isBrigade: true }])

  place.pass(25 / 24)
  await raiseFlag(await person(place, 'one-more', { days: 2, isMember: false }), on('profile:ben', spam))

  const [found] = await casesOf(place)
  expect(found?.weight).toBeLessThanOrEqual(1)
  expect(found?.weight).toBeGreaterThan(0)
})

test('a new account flags five times a day and not more', async () => {
  const place = await ruledWorld()
  const ctx = await person(place, 'eager', { isMember: false })
  for (const handle of ['ada', 'ben', 'tess', 'max', 'ruth']) await raiseFlag(ctx, on(`profile:${handle}`))

  await expect(raiseFlag(ctx, on('profile:olga'))).rejects.toMatchObject({ reason: 'too-many' })
})

test('a flag needs a clause that is in force, and a confirmed account', async () => {
  const place = await ruledWorld()

  await expect(raiseFlag(await place.as('ada'), on('profile:ben', 'COC-99'))).rejects.toMatchObject({ reason: 'bad-input' })
  await expect(raiseFlag(await place.as('ines'), on('profile:ben'))).rejects.toMatchObject({ reason: 'forbidden' })
})

test('a retracted flag takes its case with it, unless somebody else asked too', async () => {
  const place = await ruledWorld()
  const first = await raiseFlag(await place.as('ada'), on('profile:ben'))
  const second = await raiseFlag(await place.as('otto'), on('profile:ben'))

  await retractFlag(await place.as('ada'), first.id)
  expect(await casesOf(place)).toMatchObject([{ state: 'queued' }])
  await retractFlag(await place.as('otto'), second.id)

  expect(await casesOf(place)).toMatchObject([{ state: 'closed' }])
  await expect(retractFlag(await place.as('otto'), second.id)).rejects.toMatchObject({ reason: 'conflict' })
})

test('nobody retracts another’s flag: it is not there for them', async () => {
  const place = await ruledWorld()
  const { flagId } = await openedCase(place)

  await expect(retractFlag(await place.as('ben'), flagId)).rejects.toMatchObject({ reason: 'not-found' })
  await expect(retractFlag(await place.as('tess'), flagId)).rejects.toMatchObject({ reason: 'not-found' })
})

test('B7: a flag that comes after the decision opens the next case', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  await place.store.transact(async (tx) => void (await tx.update(cases).set({ state: 'decided' }).where(eq(cases.id, caseId))))

  await raiseFlag(await place.as('otto'), on('profile:ben'))

  expect((await casesOf(place)).map(({ state }) => state).sort()).toEqual(['decided', 'queued'])
})

test('E8: no event about a flag names what was flagged as its subject, so no page’s history can show it', async () => {
  const place = await ruledWorld()
  const { flagId } = await openedCase(place)

  const told = await place.store.read.select().from(events).where(eq(events.type, 'flag.raised'))

  expect(told.map(({ subjectId }) => subjectId)).toEqual([flagId])
})
