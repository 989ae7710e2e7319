import { zOf } from './distributions.server.ts'
import type { Interval } from './model.ts'

/** Favourable ones among n trials; whole numbers, 0 ≤ favourable ≤ n, n ≥ 1. */
export type Count = { favourable: number; n: number }

/** Throws a RangeError unless the count is one. */
export function rateOf({ favourable, n }: Count): number {
  if (!Number.isSafeInteger(favourable) || !Number.isSafeInteger(n) || n < 1 || favourable < 0 || favourable > n) {
    throw new RangeError(`Not a count: ${favourable} of ${n}`)
  }
  return favourable / n
}

/** Wilson's score interval of a rate, both ends in [0, 1]. Level in (0, 1). Source: Wilson 1927. */
export function wilson(count: Count, level = 0.95): Interval {
  const p = rateOf(count)
  const z = zOf(0.5 + level / 2)
  const share = (z * z) / count.n
  const centre = p + share / 2
  const half = z * Math.sqrt((p * (1 - p)) / count.n + share / (4 * count.n))
  // At the ends the score equation has the exact roots 0 and 1, which rounding would miss by 1e-17.
  const low = count.favourable === 0 ? 0 : (centre - half) / (1 + share)
  const high = count.favourable === count.n ? 1 : (centre + half) / (1 + share)
  return [low, high]
}

/** Cohen's h of two rates in [0, 1]: the difference of their arcsine transforms, in [−π, π]. Source: Cohen 1988, ch. 6. */
export const cohensH = (p: number, reference: number): number => 2 * Math.asin(Math.sqrt(p)) - 2 * Math.asin(Math.sqrt(reference))

/** Trials needed in each group to find the gap as seen (two-sided 5 %, power 80 %, pooled under the null), rounded up; null for no gap. Source: Fleiss 1981, ch. 3. */
export function trialsToSettle(p: number, reference: number): number | null {
  const gap = Math.abs(p - reference)
  if (gap === 0) return null
  const pooled = (p + reference) / 2
  const underNull = zOf(0.975) * Math.sqrt(2 * pooled * (1 - pooled))
  const underGap = zOf(0.8) * Math.sqrt(p * (1 - p) + reference * (1 - reference))
  return Math.ceil(((underNull + underGap) / gap) ** 2)
}
