import { chiSquareUpper, logChoose, normalTwoSided } from './distributions.server.ts'
import type { Test } from './model.ts'
import { type Count, rateOf } from './proportions.server.ts'

/** Pooled two-sided z of two rates. Throws a RangeError when all outcomes are the same: there is nothing to test. */
export function pooledZ(group: Count, reference: Count): Test {
  const pooled = rateOf({ favourable: group.favourable + reference.favourable, n: group.n + reference.n })
  if (pooled === 0 || pooled === 1) throw new RangeError('All outcomes are the same')
  const z = (rateOf(group) - rateOf(reference)) / Math.sqrt(pooled * (1 - pooled) * (1 / group.n + 1 / reference.n))
  return { name: 'pooled-z', statistic: z, df: null, p: normalTwoSided(z) }
}

/** Fisher's exact test, two-sided: the sum over all tables with the same margins that are no likelier than the one seen. */
export function fisher(group: Count, reference: Count): Test {
  const total = group.n + reference.n
  const favourable = group.favourable + reference.favourable
  const all = logChoose(total, favourable)
  const chance = (x: number) => Math.exp(logChoose(group.n, x) + logChoose(reference.n, favourable - x) - all)

  // Tables that are equally likely differ by rounding only; without this slack one side of a symmetric table would be lost.
  const seen = chance(group.favourable) * (1 + 1e-7)
  let p = 0
  for (let x = Math.max(0, favourable - reference.n); x <= Math.min(group.n, favourable); x++) {
    const likelihood = chance(x)
    if (likelihood <= seen) p += likelihood
  }
  return { name: 'fisher', statistic: null, df: null, p: Math.min(1, p) }
}

/** Whether any expected cell of the two-by-two table is below 5, which asks for Fisher's test. */
export function hasSmallCell(group: Count, reference: Count): boolean {
  const total = group.n + reference.n
  const favourable = group.favourable + reference.favourable
  return Math.min(group.n, reference.n) * Math.min(favourable, total - favourable) < 5 * total
}

/** Pearson's chi-square over k ≥ 2 groups, k − 1 degrees of freedom; null when all outcomes are the same. */
export function chiSquare(groups: Count[]): Test | null {
  const n = groups.reduce((sum, count) => sum + count.n, 0)
  const pooled = groups.reduce((sum, count) => sum + count.favourable, 0) / n
  if (pooled === 0 || pooled === 1) return null
  const statistic = groups.reduce((sum, count) => sum + (count.favourable - count.n * pooled) ** 2 / (count.n * pooled * (1 - pooled)), 0)
  const df = groups.length - 1
  return { name: 'chi-square', statistic, df, p: chiSquareUpper(statistic, df) }
}

/** McNemar's exact test on the two counts of disagreeing pairs: twice the binomial tail at ½, at most 1. */
export function mcnemar(groupOnly: number, referenceOnly: number): Test {
  const n = groupOnly + referenceOnly
  let tail = 0
  for (let k = 0; k <= Math.min(groupOnly, referenceOnly); k++) tail += Math.exp(logChoose(n, k) - n * Math.LN2)
  return { name: 'mcnemar-exact', statistic: null, df: null, p: Math.min(1, 2 * tail) }
}

/** Cochran's Q over prompts (rows) that each of k ≥ 2 groups (columns) answered once; null when no prompt tells them apart. Source: Cochran 1950. */
export function cochranQ(rows: boolean[][]): Test | null {
  const k = rows[0]?.length ?? 0
  const sums = rows.map((row) => row.filter(Boolean).length)
  const columns = Array.from({ length: k }, (_, column) => rows.filter((row) => row[column]).length)
  const total = sums.reduce((sum, value) => sum + value, 0)
  const spread = k * total - sums.reduce((sum, value) => sum + value * value, 0)
  if (spread === 0) return null
  const statistic = ((k - 1) * (k * columns.reduce((sum, value) => sum + value * value, 0) - total * total)) / spread
  return { name: 'cochran-q', statistic, df: k - 1, p: chiSquareUpper(statistic, k - 1) }
}
