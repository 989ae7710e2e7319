import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { roleGrants } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { reports } from '#db/schema/reports'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'
import { canonical } from './canonical.ts'
import { eventKind, record } from './record.server.ts'
import { transact } from './transact.server.ts'

const noted = eventKind('note.made', 'note', z.strictObject({ text: z.string() }))

test('a transaction inside a transaction is refused, and the outer one rolls back', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const ctx = await place.as('ada')

  const nested = transact(ctx, async (tx) => {
    await tx.update(reports).set({ title: 'Changed' })
    return transact(ctx, async () => 'never')
  })

  await expect(nested).rejects.toThrow('A transaction inside a transaction')
  const [report] = await place.store.read.select().from(reports)
  expect(report).toMatchObject({ id, title: 'Leans on religious stereotypes' })
})

test('a handle does nothing after its transaction has ended', async () => {
  const place = await world()
  const escaped = await transact(await place.as('ada'), async (tx) => ({ tx }))

  expect(() => escaped.tx.select().from(events)).toThrow('has ended')
})

test('E10: who acts is read again inside the transaction, so that a revoked role is gone at once', async () => {
  const place = await world()
  const ctx = await place.as('tess')
  await place.store.transact(async (tx) => void (await tx.update(roleGrants).set({ revokedAt: place.now() })))

  const roles = await transact(ctx, async () => ctx.actor.roles)

  expect(roles).toEqual([])
})

test('after one that fails the next transaction works', async () => {
  const place = await world()
  const ctx = await place.as('ada')
  const failing = transact(ctx, async () => Promise.reject(new Error('no')))

  await expect(failing).rejects.toThrow('no')
  expect(await transact(ctx, async () => 'yes')).toBe('yes')
})

test('details of another shape than their kind has are no event', async () => {
  const place = await world()
  const ctx = await place.as('ada')

  await expect(transact(ctx, (tx) => record(tx, ctx, noted, 'note_1', { text: 1 } as never))).rejects.toThrow()
  await expect(transact(ctx, (tx) => record(tx, ctx, noted, 'note_1', { text: 'a', more: 1 } as never))).rejects.toThrow()
  expect(await place.store.read.select().from(events)).toEqual([])
})

test('canonical JSON does not depend on the order of keys, and says the same as JSON', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, reversed(inner)]),
    )
  }

  fc.assert(
    fc.property(fc.jsonValue({ noUnpairedSurrogates: true } as never), (value) => {
      expect(canonical(reversed(value))).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('canonical JSON tells apart what is different', () => {
  const different = [null, 0, '', '0', [], {}, [null], { a: null }, { a: [] }, { b: null }, [0, 1], [1, 0], [[0], 1]]

  expect(new Set(different.map(canonical)).size).toBe(different.length)
  expect(canonical({ b: 1, a: undefined })).toBe('{"b":1}')
})
