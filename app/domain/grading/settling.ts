import { type Criterion, computeScore, neutralOf, type Ratings, type RubricContents } from '#domain/rubrics/model'

/** How far the graders lie apart on one criterion. */
export type Spread = { criterion: string; name: string; low: number; high: number; spread: number; limit: number; isOver: boolean }

/** The spread of each criterion that at least one grader rated. What somebody left out counts as the rubric says. */
export function spreadsOf({ combination, criteria }: RubricContents, grades: readonly Ratings[]): Spread[] {
  return criteria.flatMap((criterion) => {
    const values = valuesOf(criterion, combination, grades)
    if (values.length === 0) return []
    const [low, high] = [Math.min(...values), Math.max(...values)]
    // Decimals such as 1.3 − 1.2 miss their own limit by a rounding error.
    const spread = Number((high - low).toFixed(6))
    return [
      {
        criterion: criterion.key,
        name: criterion.name,
        low,
        high,
        spread,
        limit: criterion.spreadLimit,
        isOver: spread > criterion.spreadLimit,
      },
    ]
  })
}

/**
 * What a panel found: for each criterion the adjudicator's ruling, else the median of the graders, so that with three of them it is always
 * somebody's rating and nobody can pull it alone. The score follows from it by the rubric.
 */
export function settle(contents: RubricContents, grades: readonly Ratings[], ruled: Ratings = {}) {
  const ratings: Ratings = Object.fromEntries(
    contents.criteria.map((criterion) => {
      if (Object.hasOwn(ruled, criterion.key)) return [criterion.key, ruled[criterion.key] ?? null]
      const isGiven = grades.some((grade) => (grade[criterion.key] ?? null) !== null)
      return [criterion.key, isGiven ? medianOf(valuesOf(criterion, contents.combination, grades)) : null]
    }),
  )
  return { ratings, ...computeScore(contents, ratings) }
}

function valuesOf({ key }: Criterion, combination: RubricContents['combination'], grades: readonly Ratings[]): number[] {
  return grades.map((grade) => grade[key] ?? neutralOf[combination]).filter((value) => value !== null)
}

function medianOf(values: readonly number[]): number {
  const ordered = values.toSorted((one, other) => one - other)
  const middle = Math.floor(ordered.length / 2)
  const [upper = 0, lower = 0] = [ordered[middle], ordered[middle - 1]]
  return ordered.length % 2 ? upper : Number(((lower + upper) / 2).toFixed(6))
}
