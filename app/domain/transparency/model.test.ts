import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMonth, median, monthsBetween, periodOf, withholdSmall } from './model.ts'

const cells = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 })
  .map((values) => values.map((value, place) => ({ name: `cell ${place}`, value })))

test('N10: no cell from 1 to 4 is shown, and none that is withheld follows from the total and the others', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const shown = withholdSmall(given)
      const withheld = shown.filter(({ value }) => value === null)

      expect(withheld.length).not.toBe(1)
      for (const [place, { value }] of given.entries()) expect([null, value]).toContain(shown[place]?.value)
      expect(shown.filter(({ value }) => value !== null && value > 0 && value < 5)).toEqual([])
    }),
  )
})

test('a lone small cell takes the next smallest with it, a zero included', () => {
  expect(
    withholdSmall([
      { name: 'a', value: 3 },
      { name: 'b', value: 0 },
      { name: 'c', value: 9 },
    ]).map(({ value }) => value),
  ).toEqual([null, null, 9])
  expect(
    withholdSmall([
      { name: 'a', value: 8 },
      { name: 'b', value: 0 },
    ]).map(({ value }) => value),
  ).toEqual([8, 0])
})

test('the median of an even number of values is the mean of the two in the middle', () => {
  expect([median([]), median([3]), median([9, 1, 2, 4])]).toEqual([null, 3, 3])
})

test('months are those of UTC, across the turn of a year', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(periodOf('2026-02')).toEqual({ from: new Date('2026-02-01T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z') })
  expect(['2026-13', '26-01', '2026-1', '2026-01'].map(isMonth)).toEqual([false, false, false, true])
})
