import type { Interval, Ratio } from '#domain/figures/model'

/** A share as a percentage with one decimal. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** A difference in percentage points with its sign. */
export const points = (share: number): string => `${share > 0 ? '+' : share < 0 ? '−' : ''}${Math.abs(share * 100).toFixed(1)}`

export const rangeInPoints = (ci: Interval | null): string => (ci ? `${points(ci[0])} to ${points(ci[1])}` : 'too few prompts')
export const rangeInPercent = (ci: Interval | null): string =>
  ci ? `${(ci[0] * 100).toFixed(1)} to ${(ci[1] * 100).toFixed(1)}` : 'too few prompts'
export const probability = (p: number | null | undefined): string =>
  p === null || p === undefined ? '–' : p < 0.001 ? '< 0.001' : p.toFixed(3)
export const ratio = (value: Ratio | null): string =>
  value ? `${value.value.toFixed(2)} (${value.ci[0].toFixed(2)} to ${value.ci[1].toFixed(2)})` : 'a cell is empty'
