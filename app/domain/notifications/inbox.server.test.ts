import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { notifications } from '#db/schema/notifications'
import { castMembers } from '#tests/support/cast'
import { type World, world } from '#tests/support/world'
import { countUnread, listInbox, markRead } from './inbox.server.ts'
import type { Topic } from './model.ts'

type Told = { to?: 'ada' | 'ben'; topic?: Topic }

/** Ada, unless said otherwise, was told of each of these, one after the other. */
async function told(place: World, given: Told[]) {
  await place.store.transact(async (tx) => {
    for (const [n, { to = 'ada', topic = 'reports' }] of given.entries()) {
      const eventId = `evt_${n}`
      await tx.insert(events).values({
        ...{ id: eventId, type: 'report.asked', subjectType: 'report', subjectId: 'rep_1' },
        ...{ actorKind: 'system', actorId: null, at: place.now(), detailsHash: 'none' },
      })
      const personId = castMembers[to].id
      await tx
        .insert(notifications)
        .values({ number: n + 1, eventId, personId, topic, sentence: `Told ${n + 1}`, path: '/reports/rep_1', at: place.now() })
    }
  })
}

const numbersOf = ({ items }: { items: { number: number }[] }) => items.map(({ number }) => number)
const several = (count: number, given: Told = {}) => Array.from({ length: count }, () => given)

test('what a person was told is unread until they have seen it, and nobody else’s is touched', async () => {
  const place = await world()
  await told(place, [{}, {}, { to: 'ben' }, {}])
  expect(await countUnread(place.store.read, castMembers.ada.id)).toBe(3)

  await markRead(await place.as('ada'), 2)

  expect((await listInbox(await place.as('ada'), null)).items.map(({ number, isRead }) => [number, isRead])).toEqual([
    [4, false],
    [2, true],
    [1, true],
  ])
  expect([await countUnread(place.store.read, castMembers.ada.id), await countUnread(place.store.read, castMembers.ben.id)]).toEqual([1, 1])
})

test('what came after the page was opened stays unread', async () => {
  const place = await world()
  await told(place, several(3))

  await markRead(await place.as('ada'), 2)

  expect(await countUnread(place.store.read, castMembers.ada.id)).toBe(1)
})

test('an inbox is read by kind', async () => {
  const place = await world()
  await told(place, [{ topic: 'issues' }, { topic: 'reports' }, { topic: 'issues' }])
  const ada = await place.as('ada')

  expect(numbersOf(await listInbox(ada, null, 'issues'))).toEqual([3, 1])
  expect(numbersOf(await listInbox(ada, null, 'systems'))).toEqual([])
})

test('a long inbox comes a page at a time, each line once, and the count of the unread is bounded', async () => {
  const place = await world()
  await told(place, several(120))
  const ada = await place.as('ada')

  const seen: number[] = []
  let from: number | null = null
  do {
    const page: Awaited<ReturnType<typeof listInbox>> = await listInbox(ada, from)
    seen.push(...numbersOf(page))
    from = page.next
  } while (from !== null)

  expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => 120 - n))
  expect(await countUnread(place.store.read, castMembers.ada.id)).toBe(99)
})
