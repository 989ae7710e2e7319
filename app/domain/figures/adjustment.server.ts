import type { Adjustment } from './model.ts'

/** Holm's step-down adjustment of probabilities in [0, 1], in their given order. Source: Holm 1979. */
export function holm(probabilities: number[]): number[] {
  let least = 0
  return stepwise(probabilities, (p, rank, count) => {
    least = Math.max(least, Math.min(1, (count - rank) * p))
    return least
  })
}

/** Benjamini and Hochberg's step-up adjustment, in the given order. Source: Benjamini & Hochberg 1995. */
export function benjaminiHochberg(probabilities: number[]): number[] {
  const order = ranked(probabilities).reverse()
  const adjusted = [...probabilities]
  let most = 1
  order.forEach((place, fromTop) => {
    const rank = probabilities.length - fromTop
    most = Math.min(most, (probabilities[place]! * probabilities.length) / rank)
    adjusted[place] = most
  })
  return adjusted
}

export const adjusted = (probabilities: number[], by: Adjustment): number[] =>
  by === 'holm' ? holm(probabilities) : benjaminiHochberg(probabilities)

function stepwise(probabilities: number[], step: (p: number, rank: number, count: number) => number): number[] {
  const result = [...probabilities]
  ranked(probabilities).forEach((place, rank) => {
    result[place] = step(probabilities[place]!, rank, probabilities.length)
  })
  return result
}

/** Places of the probabilities from the smallest to the largest. */
const ranked = (probabilities: number[]) => probabilities.map((_, place) => place).sort((a, b) => probabilities[a]! - probabilities[b]!)
