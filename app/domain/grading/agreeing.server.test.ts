import { expect, test } from 'vitest'
import type { Criterion, RubricContents } from '#domain/rubrics/model'
import { agreementByCriterion, agreementOnScores } from './agreeing.server.ts'

const criterion = (key: string, given: Partial<Criterion> = {}): Criterion => ({
  key,
  name: key,
  question: '',
  anchors: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => ({ value, words: 'so' })),
  weight: 1,
  isOptional: true,
  spreadLimit: 1,
  ...given,
})
const rubric = (...criteria: Criterion[]): RubricContents => ({ summary: '', combination: 'sum', criteria })
const _ = null

/** One row a grader, one column an entry; a grader who left out the criterion is told from one who did not grade the entry. */
const gradesOf = (rows: readonly (readonly (number | null)[])[], key = 'harm') =>
  rows.flatMap((row, grader) =>
    row.flatMap((rating, entry) =>
      rating === null ? [] : [{ panelId: `pan_${entry}`, graderId: `usr_${grader}`, ratings: { [key]: rating } }],
    ),
  )

test('the published example of α, graded as entries, gives its four values and the label of the ordinal one', () => {
  const published = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
  ]
  const [line] = agreementByCriterion(rubric(criterion('harm')), gradesOf(published))

  const said = Object.entries(line?.alphas ?? {}).map(([scale, { value }]) => [scale, value?.toFixed(3)])
  expect(Object.fromEntries(said)).toEqual({ nominal: '0.743', ordinal: '0.815', interval: '0.849', ratio: '0.797' })
  expect(line).toMatchObject({ label: 'firm', entries: 12 })
})

test('scores of the same graders on every entry have the intraclass correlations of Shrout and Fleiss', () => {
  const judged = [
    [9, 6, 8, 7, 10, 6],
    [2, 1, 4, 1, 5, 2],
    [5, 3, 6, 2, 6, 4],
    [8, 2, 8, 6, 9, 7],
  ]
  const { single, average } = agreementOnScores(rubric(criterion('harm')), gradesOf(judged))

  expect([single?.value?.toFixed(3), average?.value?.toFixed(3)]).toEqual(['0.290', '0.620'])
})

test('where not every grader graded every entry there is no intraclass correlation, but there is α', () => {
  const { alpha, single } = agreementOnScores(
    rubric(criterion('harm')),
    gradesOf([
      [1, 2, _],
      [1, 3, 4],
      [_, 2, 4],
    ]),
  )

  expect(single).toBeNull()
  expect(alpha.value).toBeGreaterThan(0.5)
})

test('the spread of a criterion is a mean over entries, and counts those that passed the limit', () => {
  const [line] = agreementByCriterion(
    rubric(criterion('harm')),
    gradesOf([
      [1, 2, 3],
      [1, 3, 6],
    ]),
  )

  expect(line?.spread).toEqual({ limit: 1, mean: 4 / 3, over: 1, of: 3 })
})

test('before anything is revealed nothing can be told, and nothing is made up', () => {
  const [line] = agreementByCriterion(rubric(criterion('harm')), [])

  expect(line).toMatchObject({ alpha: null, why: 'no-pairs', label: 'cannot be told', entries: 0, spread: { mean: null, over: 0, of: 0 } })
  expect(agreementOnScores(rubric(criterion('harm')), [])).toMatchObject({ label: 'cannot be told', single: null })
})
