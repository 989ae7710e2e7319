import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { reports } from '#db/schema/reports'
import { assignments } from '#db/schema/triage'
import { withdrawReport } from '#domain/reports'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { claimReport, judgeReport, releaseReport, renewLease } from './index.server.ts'

const minutes = (count: number) => count / (24 * 60)
const stateOf = async ({ store }: World, id: string) =>
  (await store.read.select({ state: reports.state }).from(reports).where(eq(reports.id, id)))[0]?.state
const typesOf = async ({ store }: World, id: string) =>
  (await store.read.select({ type: events.type }).from(events).where(eq(events.subjectId, id))).map(({ type }) => type)
const leasesOf = ({ store }: World, id: string) => store.read.select().from(assignments).where(eq(assignments.reportId, id))

test('of two claims at once exactly one gets the report, in each of a hundred rounds', async () => {
  const place = await world()

  for (let round = 0; round < 100; round++) {
    const id = await waitingReport(place)
    const contexts = await Promise.all([place.as('tess'), place.as('max')])
    const settled = await Promise.allSettled(contexts.map((ctx) => claimReport(ctx, id)))

    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await leasesOf(place, id)).toHaveLength(1)
    expect(await typesOf(place, id)).toEqual(['report.claimed'])
  }
})

test('a claim begins the screening of a report', async () => {
  const place = await world()
  const id = await waitingReport(place)

  const lease = await claimReport(await place.as('tess'), id)

  expect(await stateOf(place, id)).toBe('screening')
  expect(lease.leaseUntil.getTime() - place.now().getTime()).toBe(15 * 60_000)
})

test('a claim that is refused says who holds the report', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)

  await expect(claimReport(await place.as('max'), id)).rejects.toMatchObject({
    reason: 'conflict',
    message: expect.stringContaining('tess'),
  })
})

test('a claim lapses after 15 minutes without work, and another moderator may take the report', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)

  place.pass(minutes(14.9))
  await expect(claimReport(await place.as('max'), id)).rejects.toMatchObject({ reason: 'conflict' })
  place.pass(minutes(0.1))
  const lease = await claimReport(await place.as('max'), id)

  expect(lease.moderatorId).toBe('usr_max')
  expect(await typesOf(place, id)).toEqual(['report.claimed', 'report.claimed'])
})

test('work on a report keeps it for its holder', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)

  place.pass(minutes(10))
  await renewLease(await place.as('tess'), id)
  place.pass(minutes(10))

  await expect(claimReport(await place.as('max'), id)).rejects.toMatchObject({ reason: 'conflict' })
})

test('reading a report prolongs nobody else’s claim, nor one that has lapsed', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)
  const [before] = await leasesOf(place, id)

  place.pass(minutes(5))
  await renewLease(await place.as('max'), id)
  place.pass(minutes(20))
  await renewLease(await place.as('tess'), id)

  expect(await leasesOf(place, id)).toEqual([before])
})

test('claiming what one holds already is no event', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const first = await claimReport(await place.as('tess'), id)

  place.pass(minutes(5))
  const second = await claimReport(await place.as('tess'), id)

  expect(second.claimedAt).toEqual(first.claimedAt)
  expect(second.leaseUntil > first.leaseUntil).toBe(true)
  expect(await typesOf(place, id)).toEqual(['report.claimed'])
})

test('a released report waits in the queue again', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)

  await releaseReport(await place.as('tess'), id)

  expect(await stateOf(place, id)).toBe('submitted')
  expect(await leasesOf(place, id)).toEqual([])
  expect(await typesOf(place, id)).toEqual(['report.claimed', 'report.released'])
})

test('only the holder releases a report, and only while the claim lasts', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)

  await expect(releaseReport(await place.as('max'), id)).rejects.toMatchObject({ reason: 'conflict' })
  place.pass(minutes(15))

  await expect(releaseReport(await place.as('tess'), id)).rejects.toMatchObject({ reason: 'conflict' })
})

test('nobody claims a report of their own, and members claim none at all', async () => {
  const place = await world()
  const own = await waitingReport(place, { author: 'tess' })
  const other = await waitingReport(place)

  await expect(claimReport(await place.as('tess'), own)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(claimReport(await place.as('ada'), own)).rejects.toMatchObject({ reason: 'not-found' })
  await expect(claimReport(await place.as('olga'), other)).rejects.toMatchObject({ reason: 'not-found' })
})

test('what was withdrawn meanwhile can be neither claimed nor judged', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)
  await withdrawReport(await place.as('ada'), id, { text: 'I was mistaken about the model.' })

  const reject = { verdict: 'reject', reason: 'spam', text: 'This is not about any system.' } as const
  await expect(judgeReport(await place.as('tess'), id, reject)).rejects.toMatchObject({ reason: 'conflict' })
  await expect(claimReport(await place.as('max'), id)).rejects.toMatchObject({ reason: 'conflict' })
})
