import type { Agreement, Scale } from './model.ts'

/**
 * Krippendorff's α over a table of ratings: one row a rater, one column a thing rated, null where a rater left it out. Things rated by one
 * rater alone do not count. 1 is perfect agreement, 0 what chance gives, below 0 systematic disagreement. Ordinal, interval and ratio read
 * the values as numbers; ratio wants none below 0. Undefined (null, with the reason) where nothing was rated twice, or where all ratings are
 * the same, since then chance would agree too. Throws a RangeError on rows of different length or values that are not finite.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 */
export function krippendorffAlpha(table: readonly (readonly (number | null)[])[], scale: Scale): Agreement {
  requireTable(table, scale)
  const units = columnsOf(table).filter((ratings) => ratings.length > 1)
  if (units.length === 0) return { value: null, why: 'no-pairs' }

  const all = units.flat()
  const distance = distanceOn(scale, all)
  const within = units.reduce((sum, ratings) => sum + pairSum(ratings, distance) / (ratings.length - 1), 0)
  const overall = pairSum(all, distance) / (all.length - 1)
  return overall === 0 ? { value: null, why: 'all-equal' } : { value: 1 - within / overall, why: null }
}

type Distance = (one: number, other: number) => number

/** Squared distances between all ordered pairs, counted over distinct values, which are few however many ratings there are. */
function pairSum(ratings: readonly number[], distance: Distance): number {
  const counts = [...countsOf(ratings)]
  return counts.reduce(
    (sum, [one, times]) => sum + counts.reduce((inner, [other, often]) => inner + times * often * distance(one, other), 0),
    0,
  )
}

function distanceOn(scale: Scale, all: readonly number[]): Distance {
  if (scale === 'nominal') return (one, other) => (one === other ? 0 : 1)
  if (scale === 'interval') return (one, other) => (one - other) ** 2
  if (scale === 'ratio') return (one, other) => (one === other ? 0 : ((one - other) / (one + other)) ** 2)

  // Ordinal: how many ratings lie between two ranks, each end counting half.
  const ranks = [...countsOf(all)].sort(([one], [other]) => one - other)
  const middles = new Map<number, number>()
  let below = 0
  for (const [value, times] of ranks) {
    middles.set(value, below + times / 2)
    below += times
  }
  return (one, other) => ((middles.get(one) ?? 0) - (middles.get(other) ?? 0)) ** 2
}

function countsOf(ratings: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1)
  return counts
}

const columnsOf = (table: readonly (readonly (number | null)[])[]) =>
  (table[0] ?? []).map((_, place) => table.map((row) => row[place] ?? null).filter((rating) => rating !== null))

function requireTable(table: readonly (readonly (number | null)[])[], scale: Scale): void {
  if (table.some((row) => row.length !== table[0]?.length)) throw new RangeError('Every rater has a place for every thing rated')
  for (const rating of table.flat()) {
    if (rating !== null && !Number.isFinite(rating)) throw new RangeError(`Not a rating: ${rating}`)
    if (rating !== null && scale === 'ratio' && rating < 0) throw new RangeError('A ratio scale has no values below 0')
  }
}
