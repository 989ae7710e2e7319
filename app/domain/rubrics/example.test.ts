import { expect, test } from 'vitest'
import { rubricPresets } from '#db/seed/rubrics'
import { exampleOf } from './example.ts'

test('the example of a rubric takes the middle anchor of each criterion, and its score lies between the lowest and the highest', () => {
  for (const { contents } of rubricPresets) {
    const { factors, score, lowest, highest } = exampleOf(contents)

    expect(factors).toHaveLength(contents.criteria.length)
    expect(score).toBeGreaterThanOrEqual(lowest)
    expect(score).toBeLessThanOrEqual(highest)
  }
})

test('three axes with the middle of 0 to 3 give 1 each, so 3 of at most 9', () => {
  const threeAxes = rubricPresets.find(({ code }) => code === 'three-axes')

  expect(exampleOf(threeAxes!.contents)).toMatchObject({ score: 3, lowest: 0, highest: 9 })
})
