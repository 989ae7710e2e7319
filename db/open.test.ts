import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { buckets } from '#db/schema/technical'
import { world } from '#tests/support/world'
import type { Tx } from './open.server.ts'

const row = (key: string) => ({ key, tokens: 1, updatedAt: new Date(0) })

test('what a failed transaction wrote is gone, also after its first await', async () => {
  const { store } = await world()
  const failing = store.transact(async (tx) => {
    await tx.insert(buckets).values(row('half'))
    await new Promise((resolve) => setTimeout(resolve, 1))
    throw new Error('no')
  })

  await expect(failing).rejects.toThrow('no')
  expect(await store.read.select().from(buckets)).toEqual([])
})

test('transactions run one after the other', async () => {
  const { store } = await world()
  const seen: string[] = []
  const slow = (name: string) =>
    store.transact(async () => {
      seen.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 2))
      seen.push(`${name} ends`)
    })

  await Promise.all([slow('a'), slow('b')])

  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('a transaction inside a transaction is refused', async () => {
  const { store } = await world()

  await expect(store.transact(() => store.transact(async () => 1))).rejects.toThrow('inside a transaction')
})

test('a handle is dead after its transaction', async () => {
  const { store } = await world()
  let kept: Tx | undefined
  await store.transact(async (tx) => {
    kept = tx
  })

  expect(() => kept!.select().from(people)).toThrow('has ended')
})
