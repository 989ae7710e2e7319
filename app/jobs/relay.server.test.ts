import { expect, test } from 'vitest'
import { z } from 'zod'
import { cursors } from '#db/schema/events'
import { notifications } from '#db/schema/notifications'
import { reports } from '#db/schema/reports'
import { mails } from '#db/schema/technical'
import { claimReport, judgeReport } from '#domain/triage'
import { sealEvents } from '#kernel/chain.server'
import { eventKind, record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { relay } from './relay.server.ts'

const told = async ({ store }: World) => (await store.read.select().from(notifications)).length
const cursor = async ({ store }: World) => (await store.read.select().from(cursors))[0]?.number ?? 0

/** A world with three sealed claims, of which Ada is told. */
async function claimed() {
  const place = await world()
  for (let n = 0; n < 3; n++) await claimReport(await place.as('tess'), await waitingReport(place))
  await sealEvents(place.store)
  return place
}

test('each sealed event is handed on once and in order', async () => {
  const place = await claimed()

  while (await relay(place.house, place.now())) {}
  expect([await told(place), await cursor(place)]).toEqual([3, 3])
  expect(await relay(place.house, place.now())).toBe(false)

  const numbers = (await place.store.read.select().from(notifications)).map(({ number }) => number)
  expect(numbers.sort()).toEqual([1, 2, 3])
})

test('what is not sealed yet is not handed on', async () => {
  const place = await world()
  await claimReport(await place.as('tess'), await waitingReport(place))

  expect(await relay(place.house, place.now())).toBe(false)
  expect(await told(place)).toBe(0)
})

test('B5: a crash between telling and moving on tells nobody twice and forgets nobody', async () => {
  const place = await claimed()
  const { store } = place
  // The crash comes after the whole work of the transaction, before its commit.
  const crashing: World['store'] = {
    ...store,
    transact: (work) =>
      store.transact(async (tx) => {
        await work(tx)
        throw new Error('the process is killed')
      }),
  }

  await expect(relay({ ...place.house, store: crashing }, place.now())).rejects.toThrow('killed')
  expect([await told(place), await cursor(place), (await store.read.select().from(mails)).length]).toEqual([0, 0, 0])

  while (await relay(place.house, place.now())) {}
  expect([await told(place), await cursor(place)]).toEqual([3, 3])
})

test('two relays at once tell each person once, and send them one mail', async () => {
  const place = await claimed()
  const asked = (await place.store.read.select().from(reports))[0]!.id
  await judgeReport(await place.as('tess'), asked, { verdict: 'ask', text: 'Which release was it, and on which day?' })
  await sealEvents(place.store)
  const run = async () => {
    while (await relay(place.house, place.now())) {}
  }

  await Promise.all([run(), run(), run()])

  expect([await told(place), await cursor(place)]).toEqual([4, 4])
  expect(await place.store.read.select().from(mails)).toHaveLength(1)
})

test('an event of which nobody has said who hears of it stops the relay instead of being lost', async () => {
  const place = await world()
  const ctx = await place.as('ada')
  const unknown = eventKind('note.made', 'note', z.object({}))
  await transact(ctx, (tx) => record(tx, ctx, unknown, 'note_1', {}))
  await sealEvents(place.store)

  await expect(relay(place.house, place.now())).rejects.toThrow('note.made')
  expect(await cursor(place)).toBe(0)
})
