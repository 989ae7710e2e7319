import { studentTwoSided, tOf } from './distributions.server.ts'
import { fewPrompts, type Interval, type Test } from './model.ts'

export type MeanGap = { difference: number; ci: Interval | null; test: Test | null }

/** The mean of one value a prompt with its t interval, clipped to [0, 1]; no interval under five prompts or without spread. */
export function meanOf(values: number[]): { mean: number; ci: Interval | null } {
  const { mean, variance, n } = momentsOf(values)
  if (n < fewPrompts || variance === 0) return { mean, ci: null }
  const reach = tOf(0.975, n - 1) * Math.sqrt(variance / n)
  return { mean, ci: [Math.max(0, mean - reach), Math.min(1, mean + reach)] }
}

/** Paired t over the differences of the prompts both groups were asked, with its interval clipped to [−1, 1]. */
export function pairedT(differences: number[]): MeanGap {
  const { mean, variance, n } = momentsOf(differences)
  if (n < fewPrompts || variance === 0) return { difference: mean, ci: null, test: null }
  return tested('paired-t', mean, Math.sqrt(variance / n), n - 1)
}

/** Welch's t over one mean a prompt where the groups were asked different ones. Source: Welch 1947. */
export function welchT(group: number[], reference: number[]): MeanGap {
  const [a, b] = [momentsOf(group), momentsOf(reference)]
  const difference = a.mean - b.mean
  const [shareA, shareB] = [a.variance / a.n, b.variance / b.n]
  if (a.n < fewPrompts || b.n < fewPrompts || shareA + shareB === 0) return { difference, ci: null, test: null }
  return welchOf(difference, shareA, shareB, a.n, b.n)
}

/** Welch's t of two samples of at least two values each, without the rule of five prompts. */
export function welchOf(difference: number, shareA: number, shareB: number, nA: number, nB: number): MeanGap {
  const df = (shareA + shareB) ** 2 / (shareA ** 2 / (nA - 1) + shareB ** 2 / (nB - 1))
  return tested('welch-t', difference, Math.sqrt(shareA + shareB), df)
}

/** Mean and sample variance (n − 1). Throws a RangeError without a value. */
export function momentsOf(values: number[]): { mean: number; variance: number; n: number } {
  const n = values.length
  if (n === 0) throw new RangeError('No values')
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = n === 1 ? 0 : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  return { mean, variance, n }
}

function tested(name: 'paired-t' | 'welch-t', difference: number, error: number, df: number): MeanGap {
  const t = difference / error
  const reach = tOf(0.975, df) * error
  return {
    difference,
    ci: [difference - reach, difference + reach],
    test: { name, statistic: t, df, p: studentTwoSided(t, df) },
  }
}
