import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Wait } from './model.ts'
import { kaplanMeier } from './survival.server.ts'

const wait = (days: number, over: 0 | 1): Wait => ({ days, isOver: over === 1 })

test('the published example: open cases stay in the curve', () => {
  const waits = [wait(5, 1), wait(8, 1), wait(8, 0), wait(12, 1), wait(20, 0), wait(30, 1), wait(45, 0)]

  const { steps, median } = kaplanMeier(waits)

  expect(steps.slice(0, 5).map(({ share }) => share.toFixed(6))).toEqual(['0.857143', '0.714286', '0.535714', '0.535714', '0.267857'])
  expect(steps.map(({ atRisk }) => atRisk)).toEqual([7, 6, 4, 3, 2, 1])
  expect(median).toBe(30)
})

test('while fewer than half are over there is no median, and without waits no curve', () => {
  expect(kaplanMeier([wait(3, 1), wait(9, 0), wait(9, 0)]).median).toBeNull()
  expect(kaplanMeier([])).toEqual({ n: 0, steps: [], median: null })
  expect(kaplanMeier([wait(4, 1), wait(6, 0)]).median).toBe(4)
})

test('a wait of no length in time is refused', () => {
  expect(() => kaplanMeier([wait(-1, 1)])).toThrow(RangeError)
  expect(() => kaplanMeier([wait(Number.NaN, 1)])).toThrow(RangeError)
})

test('the share never rises, stays between 0 and 1, and without open cases is the plain share of those still waiting', () => {
  const waits = fc.array(fc.record({ days: fc.integer({ min: 0, max: 400 }), isOver: fc.boolean() }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(waits, (given) => {
      const shares = kaplanMeier(given).steps.map(({ share }) => share)
      expect(shares.every((share, at) => share >= 0 && share <= (shares[at - 1] ?? 1))).toBe(true)

      const all = kaplanMeier(given.map(({ days }) => ({ days, isOver: true })))
      for (const { days, share } of all.steps) expect(share).toBeCloseTo(given.filter((one) => one.days > days).length / given.length, 9)
    }),
  )
})
