/** How the factors of a rubric become one number. */
export const combinations = ['product', 'sum', 'weighted_mean', 'maximum'] as const
export type Combination = (typeof combinations)[number]
export const combinationNames: Record<Combination, string> = {
  product: 'Product of all ratings',
  sum: 'Weighted sum',
  weighted_mean: 'Weighted mean',
  maximum: 'Highest rating',
}
/** What a criterion that was not rated counts; null: it is left out. */
export const neutralOf: Record<Combination, number | null> = { product: 1, sum: 0, weighted_mean: null, maximum: null }
export const usesWeights = (combination: Combination) => combination === 'sum' || combination === 'weighted_mean'

/** A point of a scale: its value, and the words that say when it fits. */
export type Anchor = { value: number; words: string }

export type Criterion = {
  /** Stays the same through all versions, so that ratings and differences can be matched. */
  key: string
  name: string
  question: string
  /** From the lowest value to the highest; no value twice. */
  anchors: readonly Anchor[]
  weight: number
  isOptional: boolean
  /** How far the graders' ratings may lie apart before an adjudicator decides. */
  spreadLimit: number
}

export type RubricContents = { summary: string; combination: Combination; criteria: readonly Criterion[] }
export type Ratings = Readonly<Record<string, number | null | undefined>>

/** What one criterion gave: its rating, and what of it entered the score; null where it was left out. */
export type Factor = { criterion: string; name: string; rating: number | null; factor: number | null }
export type Score = { score: number; factors: Factor[] }

/** Every rubric comes with the place; what is made here is an organisation's, or the community's. */
export type RubricPreset = { code: string; name: string; contents: RubricContents }

/** Enough for any rubric that a person can hold in mind; anchors are chosen by one digit. */
export const criteriaAtMost = 12
export const anchorsAtMost = 9

/**
 * The score of one set of ratings, with each factor. Ratings are by criterion key and lie within its anchors; between them too, since a
 * settled rating can be a median. A missing optional one counts 1 in a product, 0 in a sum, and is left out elsewhere.
 * Throws a RangeError on an unknown criterion, a rating out of bounds, or a missing one that is required. Source: evidence.md §6.
 */
export function computeScore({ combination, criteria }: RubricContents, ratings: Ratings): Score {
  const unknown = Object.keys(ratings).find((key) => !criteria.some((criterion) => criterion.key === key))
  if (unknown !== undefined) throw new RangeError(`No criterion of this rubric: ${unknown}`)

  const rated = criteria.map((criterion) => ({ criterion, rating: ratingOf(criterion, combination, ratings) }))
  const given = rated.filter((one): one is { criterion: Criterion; rating: number } => one.rating !== null)
  const weights = given.reduce((sum, { criterion }) => sum + criterion.weight, 0)
  const factors = rated.map(({ criterion: { key, name, weight }, rating }) => {
    const weighted = combination === 'sum' ? weight : combination === 'weighted_mean' ? weight / weights : 1
    return { criterion: key, name, rating, factor: rating === null ? neutralOf[combination] : rating * weighted }
  })
  return { score: rounded(combine(combination, factors)), factors: factors.map((one) => ({ ...one, factor: roundedOrNull(one.factor) })) }
}

/** The lowest and the highest value of a criterion. */
export const boundsOf = ({ anchors }: Criterion): [low: number, high: number] => [
  anchors[0]?.value ?? 0,
  anchors[anchors.length - 1]?.value ?? 0,
]

function ratingOf(criterion: Criterion, combination: Combination, ratings: Ratings): number | null {
  const rating = Object.hasOwn(ratings, criterion.key) ? (ratings[criterion.key] ?? null) : null
  if (rating === null) {
    if (!criterion.isOptional) throw new RangeError(`Not rated: ${criterion.name}`)
    return null
  }
  const [lowest, highest] = boundsOf(criterion)
  // Between an anchor and having been left out lies the median of graders who were not of one mind.
  const neutral = criterion.isOptional ? (neutralOf[combination] ?? lowest) : lowest
  const [low, high] = [Math.min(lowest, neutral), Math.max(highest, neutral)]
  if (!(rating >= low && rating <= high)) throw new RangeError(`${criterion.name} goes from ${low} to ${high}, not ${rating}`)
  return rating
}

function combine(combination: Combination, factors: readonly Factor[]): number {
  const values = factors.map(({ factor }) => factor).filter((factor) => factor !== null)
  if (values.length === 0) throw new RangeError('Nothing is rated')
  if (combination === 'product') return values.reduce((product, factor) => product * factor, 1)
  if (combination === 'maximum') return Math.max(...values)
  return values.reduce((sum, factor) => sum + factor, 0)
}

/** To six places: two entries with the same ratings tie whatever the order of multiplication left behind. */
const rounded = (value: number) => Number(value.toFixed(6))
const roundedOrNull = (value: number | null) => (value === null ? null : rounded(value))
