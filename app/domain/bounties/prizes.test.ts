import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumOf } from './model.ts'
import { placeCandidates } from './prizes.ts'

const prize = (rank: number, minor: number) => ({ name: `Prize ${rank}`, rank, theme: null, minor })
const three = { prizes: [prize(1, 100_000), prize(2, 50_001), prize(3, 20_000)], qualificationMinor: 0 }
const got = (scores: readonly number[], promised = three) =>
  placeCandidates(scores.map((score, n) => ({ entryId: `${n}`, score, promised }))).map(({ entryId, rank, parts }) => [
    entryId,
    rank,
    sumOf(parts),
  ])

test.each([
  [
    'nobody ties',
    [5, 9, 7],
    [
      ['1', 1, 100_000],
      ['2', 2, 50_001],
      ['0', 3, 20_000],
    ],
  ],
  [
    'the first two tie',
    [9, 9, 7],
    [
      ['0', 1, 75_001],
      ['1', 1, 75_000],
      ['2', 3, 20_000],
    ],
  ],
  [
    'more tie for the last prize than there are prizes',
    [9, 8, 3, 3, 3],
    [
      ['0', 1, 100_000],
      ['1', 2, 50_001],
      ['2', 3, 6_667],
      ['3', 3, 6_667],
      ['4', 3, 6_666],
    ],
  ],
  ['fewer entries than prizes', [1], [['0', 1, 100_000]]],
  [
    'more entries than prizes',
    [4, 3, 2, 1],
    [
      ['0', 1, 100_000],
      ['1', 2, 50_001],
      ['2', 3, 20_000],
      ['3', 4, 0],
    ],
  ],
])('%s', (_what, scores, expected) => {
  expect(got(scores)).toEqual(expected)
})

test('each keeps what its own version promised, and whoever qualifies gets that too', () => {
  const [early, late] = [
    { ...three, qualificationMinor: 500 },
    { prizes: [prize(1, 80_000), prize(2, 10_000)], qualificationMinor: 0 },
  ]

  const placed = placeCandidates([
    { entryId: 'late', score: 9, promised: late },
    { entryId: 'early', score: 8, promised: early },
  ])

  expect(placed.map(({ entryId, parts }) => [entryId, parts])).toEqual([
    ['late', [{ kind: 'rank', name: 'Prize 1', minor: 80_000 }]],
    [
      'early',
      [
        { kind: 'rank', name: 'Prize 2', minor: 50_001 },
        { kind: 'qualification', name: 'Qualification', minor: 500 },
      ],
    ],
  ])
})

test('whoever ties, the prizes paid are the prizes of the places taken, to the cent, and a better score never gets less', () => {
  const amounts = fc
    .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 6 })
    .map((all) => all.toSorted((a, b) => b - a))
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 }), amounts, (scores, minors) => {
      const promised = { prizes: minors.map((minor, n) => prize(n + 1, minor)), qualificationMinor: 0 }
      const placed = placeCandidates(scores.map((score, n) => ({ entryId: `${n}`, score, promised })))

      const paid = placed.reduce((sum, { parts }) => sum + sumOf(parts), 0)
      expect(paid).toBe(minors.slice(0, scores.length).reduce((sum, minor) => sum + minor, 0))
      for (const [n, one] of placed.entries()) {
        const next = placed[n + 1]
        if (next && next.score < one.score) expect(sumOf(one.parts)).toBeGreaterThanOrEqual(sumOf(next.parts) - 1)
        if (next && next.score === one.score) expect(Math.abs(sumOf(one.parts) - sumOf(next.parts))).toBeLessThanOrEqual(1)
      }
    }),
  )
})
