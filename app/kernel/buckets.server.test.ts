import { expect, test } from 'vitest'
import { world } from '#tests/support/world'
import { level, limits, spend } from './buckets.server.ts'

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000)
const signIn = [{ limit: 'signIn', key: 'ada' }] as const

test('a bucket fills up again by its rate and never over its capacity', () => {
  const bucket = { tokens: 1.5, updatedAt: at(0) }

  expect(level(bucket, { capacity: 5, secondsEach: 10 }, at(20))).toBeCloseTo(3.5)
  expect(level(bucket, { capacity: 5, secondsEach: 10 }, at(1000))).toBe(5)
})

test('a clock that was set back gives nothing away', () => {
  expect(level({ tokens: 0.2, updatedAt: at(100) }, limits.signIn, at(0))).toBeCloseTo(0.2)
})

test('J4: two hundred attempts at once get exactly what the bucket holds', async () => {
  const { store } = await world()

  const tries = await Promise.allSettled(Array.from({ length: 200 }, () => spend(store, at(0), [...signIn])))

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(limits.signIn.capacity)
})

test('J1: a burst at the end of one window and the start of the next stays within capacity and refill', async () => {
  const { store } = await world()
  const burst = (seconds: number) => Promise.allSettled(Array.from({ length: 20 }, () => spend(store, at(seconds), [...signIn])))

  const granted = [...(await burst(179)), ...(await burst(181))].filter(({ status }) => status === 'fulfilled')

  expect(granted.length).toBeLessThanOrEqual(limits.signIn.capacity + 1)
})

test('a refusal spends nothing from the other buckets and says when to come back', async () => {
  const { store } = await world()
  const both = [
    { limit: 'signIn' as const, key: 'ada' },
    { limit: 'signInFromNetwork' as const, key: 'here' },
  ]
  for (let n = 0; n < 5; n++) await spend(store, at(0), both)

  await expect(spend(store, at(0), both)).rejects.toMatchObject({ reason: 'too-many', retryAfterSeconds: 180 })

  const alone = await Promise.allSettled(Array.from({ length: 50 }, () => spend(store, at(0), [both[1]!])))
  expect(alone.filter(({ status }) => status === 'fulfilled')).toHaveLength(45)
})
