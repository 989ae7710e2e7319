import { eq, type SQL, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Tx } from '#db/open.server'
import { eventDetails, eventSeals, events } from '#db/schema/events'
import { checkpoints } from '#db/schema/log'
import { world } from '#tests/support/world'
import { canonical } from './canonical.ts'
import { canonicalRow, sealEvents, verifyChain } from './chain.server.ts'
import { eventKind, record } from './record.server.ts'
import { transact } from './transact.server.ts'

const noted = eventKind('note.made', 'note', z.object({ text: z.string() }))

async function sealedWorld(count: number) {
  const place = await world()
  const ctx = await place.as('ada')
  for (let n = 0; n < count; n++) await transact(ctx, (tx) => record(tx, ctx, noted, `note_${n}`, { text: `Number ${n}` }))
  await sealEvents(place.store)
  return place
}

test('sealed events are numbered without gaps and verify', async () => {
  const { store } = await sealedWorld(5)

  expect(await verifyChain(store.read)).toMatchObject({ isWhole: true, count: 5 })
})

test('L5: events, their details, their seals and checkpoints refuse update and delete', async () => {
  const { store } = await sealedWorld(1)

  await expect(store.transact(async (tx) => void (await tx.update(events).set({ type: 'other' })))).rejects.toThrow()
  await expect(store.transact(async (tx) => void (await tx.delete(events)))).rejects.toThrow()
  await expect(store.transact(async (tx) => void (await tx.update(eventDetails).set({ details: { text: 'x' } })))).rejects.toThrow()
  await expect(store.transact(async (tx) => void (await tx.delete(eventDetails)))).rejects.toThrow()
  await expect(store.transact(async (tx) => void (await tx.update(eventSeals).set({ hash: 'x' })))).rejects.toThrow()
  await expect(store.transact(async (tx) => void (await tx.delete(eventSeals)))).rejects.toThrow()
  const line = { number: 1, count: 1, head: 'x', at: new Date(0), publicKey: 'x', signature: 'x' }
  await store.transact(async (tx) => void (await tx.insert(checkpoints).values(line)))
  await expect(store.transact(async (tx) => void (await tx.update(checkpoints).set({ head: 'y' })))).rejects.toThrow('append-only')
  await expect(store.transact(async (tx) => void (await tx.delete(checkpoints)))).rejects.toThrow('append-only')
})

test('emptying the details of an event leaves the chain valid', async () => {
  const { store } = await sealedWorld(2)
  await store.transact(async (tx) => void (await tx.update(eventDetails).set({ salt: null, details: null })))

  expect(await verifyChain(store.read)).toMatchObject({ isWhole: true, count: 2 })
})

test('an edited event is found by its number', async () => {
  const { store } = await sealedWorld(4)
  await store.transact(async (tx) => {
    await tx
      .insert(events)
      .values({ id: 'evt_lost', type: 'x', subjectType: 'x', subjectId: 'x', actorKind: 'system', at: new Date(0), detailsHash: 'x' })
    await tx.insert(eventDetails).values({ eventId: 'evt_lost' })
    await tx.insert(eventSeals).values({ number: 5, eventId: 'evt_lost', previousHash: 'x', hash: 'y' })
  })

  expect(await verifyChain(store.read)).toMatchObject({ isWhole: false, firstBad: 5, reason: 'it does not follow the row before it' })
})

test('a missing number is found', async () => {
  const { store } = await sealedWorld(3)
  await store.transact(async (tx) => {
    await tx
      .insert(events)
      .values({ id: 'evt_far', type: 'x', subjectType: 'x', subjectId: 'x', actorKind: 'system', at: new Date(0), detailsHash: 'x' })
    await tx.insert(eventSeals).values({ number: 9, eventId: 'evt_far', previousHash: 'x', hash: 'y' })
  })

  expect(await verifyChain(store.read)).toMatchObject({ isWhole: false, firstBad: 4, reason: 'a row is missing' })
})

test('no event is written when its command fails', async () => {
  const { store, as } = await world()
  const ctx = await as('ada')
  const failing = transact(ctx, async (tx) => {
    await record(tx, ctx, noted, 'note_1', { text: 'never' })
    throw new Error('the command fails')
  })

  await expect(failing).rejects.toThrow('the command fails')
  expect(await store.read.select({ n: sql<number>`count(*)` }).from(events).where(eq(events.type, 'note.made'))).toEqual([{ n: 0 }])
})

test('L5: an event cannot be replaced by an insert of the same id', async () => {
  const { store } = await sealedWorld(1)
  const [event] = await store.read.select().from(events)
  const replacing = (tx: Tx) =>
    (tx as unknown as { run(query: SQL): void }).run(sql`insert or replace into events
    (id, type, subject_type, subject_id, actor_kind, at, details_hash) values (${event?.id}, 'other', 'x', 'x', 'system', 0, 'x')`)

  await expect(store.transact(async (tx) => replacing(tx))).rejects.toThrow()
  expect(await store.read.select().from(events)).toEqual([event])
})

test('a row is hashed in canonical form, whatever its words', () => {
  const word = fc.string({ unit: 'binary' })
  const row = fc.record({
    id: word,
    type: word,
    subjectType: word,
    subjectId: word,
    actorKind: fc.constantFrom('person' as const, 'visitor' as const, 'system' as const),
    actorId: fc.option(word),
    at: fc.date({ noInvalidDate: true }),
    detailsHash: word,
  })

  fc.assert(
    fc.property(row, (one) => {
      expect(canonicalRow(one)).toBe(canonical({ ...one, at: one.at.toISOString() }))
    }),
  )
})
