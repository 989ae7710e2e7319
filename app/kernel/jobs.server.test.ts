import { expect, test } from 'vitest'
import { jobs } from '#db/schema/technical'
import { type World, world } from '#tests/support/world'
import { attemptsAtMost, claimJob, enqueue, failJob, finishJob, reportProgress } from './jobs.server.ts'

const queue = (place: World, key?: string) =>
  place.store.transact((tx) => enqueue(tx, place.now(), { kind: 'count', payload: { of: 'beans' }, key }))
const later = (place: World, seconds: number) => new Date(place.now().getTime() + seconds * 1000)
const claim = (place: World, seconds = 0) => claimJob(place.store, ['count'], later(place, seconds))
const row = async (place: World) => (await place.store.read.select().from(jobs))[0]

test('of many who ask at once one gets the job', async () => {
  const place = await world()
  await queue(place)

  const claims = await Promise.all(Array.from({ length: 10 }, () => claim(place)))

  expect(claims.filter(Boolean)).toHaveLength(1)
})

test('a job whose worker died is taken again once its lease is over, and not before', async () => {
  const place = await world()
  await queue(place)
  await claim(place)

  expect(await claim(place, 59)).toBeNull()
  expect(await claim(place, 60)).toMatchObject({ state: 'running', attempts: 2 })
})

test('a worker that says how far it is keeps its lease', async () => {
  const place = await world()
  const id = await queue(place)
  await claim(place)
  await reportProgress(place.store, id, 0.4, later(place, 50))

  expect(await claim(place, 100)).toBeNull()
  expect(await row(place)).toMatchObject({ progress: 0.4 })
  expect(await claim(place, 110)).not.toBeNull()
})

test('a failed job waits twice as long each time and is given up after the last attempt', async () => {
  const place = await world()
  await queue(place)
  const waits: number[] = []
  let seconds = 0
  for (let n = 1; n <= attemptsAtMost; n++) {
    const job = await claim(place, seconds)
    expect(job?.attempts).toBe(n)
    await place.store.transact((tx) => failJob(tx, job!, 'The disk is full', later(place, seconds)))
    const { runAt } = (await row(place))!
    waits.push((runAt.getTime() - later(place, seconds).getTime()) / 1000)
    seconds += waits.at(-1)!
  }

  expect(waits.slice(0, -1)).toEqual([10, 20, 40, 80])
  expect(await row(place)).toMatchObject({ state: 'failed', error: 'The disk is full' })
  expect(await claim(place, seconds + 100_000)).toBeNull()
})

test('the same waiting work is queued once, and again when it is done', async () => {
  const place = await world()
  await queue(place, 'today')
  await queue(place, 'today')
  expect(await place.store.read.select().from(jobs)).toHaveLength(1)

  const job = await claim(place)
  await place.store.transact((tx) => finishJob(tx, job!.id, place.now()))
  await queue(place, 'today')

  expect((await place.store.read.select().from(jobs)).map(({ state }) => state).sort()).toEqual(['done', 'queued'])
})

test('work of another kind and work for later is left alone', async () => {
  const place = await world()
  await place.store.transact((tx) => enqueue(tx, place.now(), { kind: 'other', payload: {} }))
  await place.store.transact((tx) => enqueue(tx, place.now(), { kind: 'count', payload: {}, runAt: later(place, 10) }))

  expect(await claim(place, 9)).toBeNull()
  expect(await claim(place, 10)).not.toBeNull()
})
