import { expect, test } from 'vitest'
import { makeIssue } from '#tests/support/make'
import { world } from '#tests/support/world'
import { drawDigits, drawPublicId } from './public-id.server.ts'

const digits = (length: number, count: number) => Array.from({ length: count }, (_, n) => String(n).padStart(length, '0'))

test('digits are five, and one more whenever a tenth of that length is used', () => {
  expect(drawDigits(new Set())).toMatch(/^\d{5}$/)
  expect(drawDigits(new Set(digits(5, 9999)))).toMatch(/^\d{5}$/)
  expect(drawDigits(new Set(digits(5, 10_000)))).toMatch(/^\d{6}$/)
  expect(drawDigits(new Set([...digits(5, 10_000), ...digits(6, 100_000)]))).toMatch(/^\d{7}$/)
})

test('digits are never drawn twice, and tell no order', () => {
  const used = new Set<string>()
  for (let n = 0; n < 2000; n++) {
    const drawn = drawDigits(used)
    expect(used.has(drawn)).toBe(false)
    used.add(drawn)
  }

  const drawn = [...used].map(Number)
  expect(drawn).not.toEqual(drawn.toSorted((a, b) => a - b))
  // Drawn over the whole range: of 2,000 none below 10,000 would be a chance of 1 in 10^91.
  expect([drawn.some((one) => one < 10_000), drawn.some((one) => one >= 90_000)]).toEqual([true, true])
})

test('a public id names the year in UTC and none that is used', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001' })

  const drawn = await place.store.transact((tx) => drawPublicId(tx, new Date('2026-12-31T23:59:59Z')))
  const next = await place.store.transact((tx) => drawPublicId(tx, new Date('2027-01-01T00:00:00Z')))

  expect(drawn).toMatch(/^CW-2026-\d{5}$/)
  expect(next).toMatch(/^CW-2027-\d{5}$/)
})
