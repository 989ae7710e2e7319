import { zOf } from './distributions.server.ts'
import type { Ratio } from './model.ts'
import { type Count, rateOf } from './proportions.server.ts'

/** Ratio of two favourable rates with Katz's log interval; null when either count is 0. Source: Katz et al. 1978. */
export function riskRatio(group: Count, reference: Count): Ratio | null {
  const [p, q] = [rateOf(group), rateOf(reference)]
  if (p === 0 || q === 0) return null
  return withLogInterval(p / q, Math.sqrt((1 - p) / group.favourable + (1 - q) / reference.favourable))
}

/** The same ratio of the unfavourable outcome: 97 % v 99 % favourable is .98 as a risk ratio and 3 as a harm ratio. */
export const harmRatio = (group: Count, reference: Count): Ratio | null => riskRatio(turned(group), turned(reference))

/** Odds ratio with Woolf's interval; null when any of the four cells is 0. Source: Woolf 1955. */
export function oddsRatio(group: Count, reference: Count): Ratio | null {
  const cells = [group.favourable, group.n - group.favourable, reference.favourable, reference.n - reference.favourable]
  const [a, b, c, d] = cells as [number, number, number, number]
  if (cells.includes(0)) return null
  return withLogInterval((a * d) / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d))
}

const turned = ({ favourable, n }: Count): Count => ({ favourable: n - favourable, n })

function withLogInterval(value: number, error: number): Ratio {
  const reach = zOf(0.975) * error
  return { value, ci: [value * Math.exp(-reach), value * Math.exp(reach)] }
}
