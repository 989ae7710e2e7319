import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reports } from '#db/schema/reports'
import { mails } from '#db/schema/technical'
import { startSession } from '#domain/accounts'
import { answerQuestion, startDraft, submitReport } from '#domain/reports'
import { claimReport, judgeReport, listQueue, readQueueFilters } from '#domain/triage'
import { runDue } from '#jobs/run.server'
import { limits, spend } from '#kernel/buckets.server'
import { verifyChain } from '#kernel/chain.server'
import { loader as mine } from '../../app/routes/reports/my-reports.tsx'
import { castMembers } from '../support/cast.ts'
import { fullReport } from '../support/make.ts'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { type World, world } from '../support/world.ts'

const hours = (count: number) => count / 24
const text = 'Which release was it, and on which day did you try it?'
/** Roles and policies of the cast began a while ago. */
async function settled(): Promise<World> {
  const place = await world()
  place.pass(60)
  return place
}

const findReport = async ({ store }: World, id: string) => (await store.read.select().from(reports).where(eq(reports.id, id)))[0]

test('a report goes its whole way while the clock jumps back an hour at each step, and no time is counted below zero', async () => {
  const place = await settled()
  const { id } = await startDraft(await place.as('ada'), { system: 'unifiedqa-11b' })
  place.pass(-hours(1))
  await submitReport(await place.as('ada'), id, fullReport())
  place.pass(-hours(1))
  await claimReport(await place.as('tess'), id)
  place.pass(-hours(1))
  await judgeReport(await place.as('tess'), id, { verdict: 'ask', text })
  place.pass(-hours(1))
  await answerQuestion(await place.as('ada'), id, { text: 'The large one, on Monday.' })
  await runDue(place.house, place.now())

  expect(await findReport(place, id)).toMatchObject({ state: 'screening', restedFor: 0 })
  const { items } = await listQueue(await place.as('max'), readQueueFilters(new URLSearchParams()), null)
  expect(items.map((row) => row.id)).toEqual([id])
})

test('events of a clock that was set back are sealed in the order in which they were committed, and the chain is whole', async () => {
  const place = await settled()
  const first = await waitingReport(place)
  await claimReport(await place.as('tess'), first)
  await runDue(place.house, place.now())
  place.pass(-2)
  await claimReport(await place.as('max'), await waitingReport(place))
  await runDue(place.house, place.now())

  expect(await verifyChain(place.store.read)).toMatchObject({ isWhole: true, count: 2 })
})

test('whoever holds a report works on when the clock jumps back, and nobody takes it from them', async () => {
  const place = await settled()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)
  place.pass(-hours(1))

  await expect(claimReport(await place.as('max'), id)).rejects.toMatchObject({ reason: 'conflict' })
  await expect(judgeReport(await place.as('tess'), id, { verdict: 'ask', text })).resolves.toMatchObject({ state: 'needs_info' })
})

test('a session goes on', async () => {
  const place = await settled()
  const cookie = `counterweight=${await startSession(place.store, castMembers.ada.id, 'test', place.now())}`
  place.pass(-30)

  expect((await visit(place, mine, '/reports', { cookie })).status).toBe(200)
})

test('a letter is not lost: it goes out when its time comes again', async () => {
  const place = await settled()
  await claimReport(await place.as('tess'), await waitingReport(place))
  await judgeReport(await place.as('tess'), (await place.store.read.select().from(reports))[0]!.id, { verdict: 'ask', text })
  place.pass(hours(1))
  await runDue({ ...place.house, post: () => Promise.reject(new Error('down')) }, place.now())
  place.pass(-hours(3))
  const carried: string[] = []
  const posting = { ...place.house, post: async ({ to }: { to: string }) => void carried.push(to) }
  await runDue(posting, place.now())
  expect([carried, (await place.store.read.select().from(mails)).length > 0]).toEqual([[], true])

  place.pass(hours(4))
  await runDue(posting, place.now())
  expect(carried).toContain('ada@example.org')
})

test('a bucket that was emptied in a future that is gone fills again from now on, and no faster', async () => {
  const place = await settled()
  const take = () => spend(place.store, place.now(), [{ limit: 'reset', key: 'ada' }])
  place.pass(365)
  for (let n = 0; n < limits.reset.capacity; n++) await take()
  await expect(take()).rejects.toMatchObject({ reason: 'too-many' })

  place.pass(-365)
  await expect(take()).rejects.toMatchObject({ reason: 'too-many', retryAfterSeconds: limits.reset.secondsEach })
  place.pass(hours(0.99))
  await expect(take()).rejects.toMatchObject({ reason: 'too-many' })
  place.pass(hours(0.01))
  await take()
  await expect(take()).rejects.toMatchObject({ reason: 'too-many' })
})
