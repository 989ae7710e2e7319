import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intraclass, krippendorffAlpha } from './index.server.ts'
import { type Agreement, labelOf, scales } from './model.ts'

/** The published example: four observers, twelve units. */
const _ = null
const published = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]
/** Shrout and Fleiss 1979, table 2: six targets, four judges. */
const judged = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]
const digits = ({ value }: Agreement) => value?.toFixed(3)

test.each([
  ['nominal', '0.743'],
  ['ordinal', '0.815'],
  ['interval', '0.849'],
  ['ratio', '0.797'],
] as const)('α of the published example, read as %s, is %s', (scale, alpha) => {
  expect(digits(krippendorffAlpha(published, scale))).toBe(alpha)
})

test('the intraclass correlations of Shrout and Fleiss', () => {
  const { single, average, consistency } = intraclass(judged)

  expect([single, average, consistency].map(digits)).toEqual(['0.290', '0.620', '0.715'])
})

test.each([
  [[[1, 2, 3]], 'no-pairs'],
  [[], 'no-pairs'],
  [
    [
      [1, _],
      [_, 2],
    ],
    'no-pairs',
  ],
  [
    [
      [4, 4],
      [4, 4],
    ],
    'all-equal',
  ],
  [
    [
      [0, 0],
      [0, 0],
    ],
    'all-equal',
  ],
] as const)('α of %j is undefined and says why, never NaN', (table, why) => {
  for (const scale of scales) expect(krippendorffAlpha(table, scale)).toEqual({ value: null, why })
})

test('an intraclass correlation is undefined without two things, two raters, or any spread', () => {
  expect(intraclass([]).single).toEqual({ value: null, why: 'no-pairs' })
  expect(intraclass([[1, 2]]).average).toEqual({ value: null, why: 'no-pairs' })
  expect(intraclass([[1], [2]]).consistency).toEqual({ value: null, why: 'no-pairs' })
  const flat = [
    [3, 3],
    [3, 3],
  ]
  expect(intraclass(flat)).toEqual({ single: equal, average: equal, consistency: equal })
})
const equal = { value: null, why: 'all-equal' }

test('what is no table of ratings is refused', () => {
  expect(() => krippendorffAlpha([[1, 2], [1]], 'nominal')).toThrow(RangeError)
  expect(() => krippendorffAlpha([[Number.NaN], [1]], 'interval')).toThrow(RangeError)
  expect(() => krippendorffAlpha([[-1], [1]], 'ratio')).toThrow(RangeError)
  expect(() => intraclass([[1, 2], [1]])).toThrow(RangeError)
  expect(() => intraclass([[1, Number.POSITIVE_INFINITY]])).toThrow(RangeError)
})

test('perfect agreement is 1, contradiction below 0, and the order of raters changes nothing', () => {
  const rows = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(rows, fc.constantFrom(...scales), (table, scale) => {
      const { value } = krippendorffAlpha(table, scale)
      if (value === null) return
      expect(value).toBeLessThanOrEqual(1)
      expect(krippendorffAlpha(table.toReversed(), scale).value).toBeCloseTo(value, 9)
      const alike = krippendorffAlpha([table[0]!, table[0]!], scale).value
      expect(alike === null || alike === 1).toBe(true)
    }),
  )
  expect(
    krippendorffAlpha(
      [
        [0, 1],
        [1, 0],
      ],
      'nominal',
    ).value,
  ).toBeLessThan(0)
})

test.each([
  [1, 'firm'],
  [0.8, 'firm'],
  [0.7999, 'tentative'],
  [0.667, 'tentative'],
  [0.6669, 'graders disagree'],
  [-1, 'graders disagree'],
  [null, 'cannot be told'],
] as const)('an agreement of %s is called %s', (value, label) => {
  expect(labelOf((value === null ? { value, why: 'no-pairs' } : { value, why: null }) satisfies Agreement)).toBe(label)
})
