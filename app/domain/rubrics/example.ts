import { boundsOf, computeScore, type RubricContents } from './model.ts'
import { highestOf } from './soundness.ts'

/** What a rubric gives where every criterion has the anchor in the middle of its scale, and between which scores everything lies. */
export function exampleOf(contents: RubricContents) {
  const { criteria } = contents
  const middle = Object.fromEntries(criteria.map(({ key, anchors }) => [key, anchors[Math.floor((anchors.length - 1) / 2)]?.value ?? null]))
  const lowest = Object.fromEntries(criteria.map((criterion) => [criterion.key, boundsOf(criterion)[0]]))
  return {
    ...computeScore(contents, middle),
    contents,
    lowest: computeScore(contents, lowest).score,
    highest: highestOf(contents),
  }
}
export type Example = ReturnType<typeof exampleOf>
