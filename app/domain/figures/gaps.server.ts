import type { Interval } from './model.ts'
import { type Count, rateOf, wilson } from './proportions.server.ts'

export type Gap = { difference: number; ci: Interval }

/** Difference group − reference of two independent rates with Newcombe's hybrid score interval (his method 10 of 1998a), in [−1, 1]. */
export function newcombe(group: Count, reference: Count, level = 0.95): Gap {
  const [p, q] = [rateOf(group), rateOf(reference)]
  const [low, high] = wilson(group, level)
  const [referenceLow, referenceHigh] = wilson(reference, level)
  const difference = p - q
  return { difference, ci: [difference - Math.hypot(p - low, referenceHigh - q), difference + Math.hypot(high - p, q - referenceLow)] }
}

/** A paired table: prompts favourable for both, for the group only, for the reference only, for neither. Whole numbers. */
export type Pairs = { both: number; groupOnly: number; referenceOnly: number; neither: number }

/** Difference of two paired rates with Newcombe's interval for pairs (Newcombe 1998b, method 10). Throws a RangeError without a pair. */
export function newcombePaired(pairs: Pairs, level = 0.95): Gap {
  const { both, groupOnly, referenceOnly, neither } = pairs
  const n = both + groupOnly + referenceOnly + neither
  const group = { favourable: both + groupOnly, n }
  const reference = { favourable: both + referenceOnly, n }
  const [p, q] = [rateOf(group), rateOf(reference)]
  const [low, high] = wilson(group, level)
  const [referenceLow, referenceHigh] = wilson(reference, level)

  const difference = (groupOnly - referenceOnly) / n
  const phi = correlation(pairs, n)
  const spread = (a: number, b: number) => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b))
  return { difference, ci: [difference - spread(p - low, referenceHigh - q), difference + spread(high - p, q - referenceLow)] }
}

/** Newcombe's φ with his continuity correction where the pairs agree more often than not. */
function correlation({ both, groupOnly, referenceOnly, neither }: Pairs, n: number): number {
  const product = (both + groupOnly) * (referenceOnly + neither) * (both + referenceOnly) * (groupOnly + neither)
  if (product === 0) return 0
  const cross = both * neither - groupOnly * referenceOnly
  return (cross > 0 ? Math.max(cross - n / 2, 0) : cross) / Math.sqrt(product)
}
