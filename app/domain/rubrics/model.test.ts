import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rubricPresets } from '#db/seed/rubrics'
import { type Criterion, combinations, computeScore, type Ratings, type RubricContents } from './model.ts'

const preset = (code: string) => rubricPresets.find((one) => one.code === code)!.contents
const challenge = preset('bias-challenge-2021')

test.each<[number, Ratings]>([
  [60.84, { base: 20, damage: 1.3, affected: 1.2, likelihood: 1.3, justification: 1, clarity: 1.5 }],
  [58.5, { base: 20, damage: 1.2, affected: 1.2, likelihood: 1.3, justification: 1.25, clarity: 1.25 }],
  [23.166, { base: 15, damage: 1.3, affected: 1.2, likelihood: 1.2, justification: 1, clarity: 0.75, creativity: 1.1 }],
  [4, { base: 8, damage: 1, likelihood: 1, justification: 1, clarity: 0.5, creativity: 1 }],
])('the rubric of the 2021 challenge gives %d, not nearly', (score, ratings) => {
  expect(computeScore(challenge, ratings).score).toBe(score)
})

test('a factor that was not given counts 1, and is shown as not given', () => {
  const { factors } = computeScore(challenge, { base: 15, clarity: 0.75, damage: null })

  expect(factors.map(({ criterion, rating, factor }) => [criterion, rating, factor])).toEqual([
    ['base', 15, 15],
    ['damage', null, 1],
    ['affected', null, 1],
    ['likelihood', null, 1],
    ['exploitability', null, 1],
    ['justification', null, 1],
    ['clarity', 0.75, 0.75],
    ['creativity', null, 1],
  ])
})

test('a sum adds weighted ratings, a weighted mean divides by the weights that were given, a maximum takes the highest', () => {
  const criteria = [criterion('a', 1), criterion('b', 3), { ...criterion('c', 4), isOptional: true }]
  const score = (combination: RubricContents['combination'], ratings: Ratings) =>
    computeScore({ summary: '', combination, criteria }, ratings).score

  expect(score('sum', { a: 2, b: 5 })).toBe(17)
  expect(score('weighted_mean', { a: 2, b: 5 })).toBe(4.25)
  expect(score('weighted_mean', { a: 2, b: 5, c: 1 })).toBe(2.625)
  expect(score('maximum', { a: 2, b: 5, c: 1 })).toBe(5)
})

test('ratings between anchors count, since a settled one may be a median; outside of them none does', () => {
  expect(computeScore(challenge, { base: 17.5 }).score).toBe(17.5)
  for (const base of [6.99, 22.01, Number.NaN, Number.POSITIVE_INFINITY, -1])
    expect(() => computeScore(challenge, { base })).toThrow(/Harm base goes from 7 to 22/)
})

test('what must be rated cannot be left out, and what is not a criterion is no rating', () => {
  expect(() => computeScore(challenge, {})).toThrow('Not rated: Harm base')
  expect(() => computeScore(challenge, { base: 20, typed_total: 166 })).toThrow('No criterion of this rubric: typed_total')
  expect(() => computeScore(challenge, JSON.parse('{"base": 20, "__proto__": 9}'))).toThrow('No criterion of this rubric')
})

test('whatever the rubric and the ratings within it, the score is finite, and the factors give it', () => {
  const ratings = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(
      fc.constantFrom(...combinations),
      ratings,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12 }),
      (by, given, weights) => {
        const criteria = given.map((_, place) => ({ ...criterion(`c${place}`, weights[place]!), isOptional: place > 0 }))
        const rated = Object.fromEntries(given.map((rating, place) => [`c${place}`, place === 0 ? (rating ?? 1) : rating]))

        const { score, factors } = computeScore({ summary: '', combination: by, criteria }, rated)
        const values = factors.flatMap(({ factor }) => (factor === null ? [] : [factor]))
        const again = {
          product: () => values.reduce((product, factor) => product * factor, 1),
          maximum: () => Math.max(...values),
          sum: () => values.reduce((sum, factor) => sum + factor, 0),
          weighted_mean: () => values.reduce((sum, factor) => sum + factor, 0),
        }[by]()
        expect(Number.isFinite(score)).toBe(true)
        expect(score).toBeCloseTo(again, 4)
      },
    ),
  )
})

function criterion(key: string, weight: number): Criterion {
  const anchors = [1, 2, 3, 4, 5].map((value) => ({ value, words: `as ${value}` }))
  return { key, name: key, question: '', anchors, weight, isOptional: false, spreadLimit: 1 }
}
