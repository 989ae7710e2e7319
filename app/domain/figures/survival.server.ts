import type { Survival, Wait } from './model.ts'

/**
 * Kaplan–Meier's product-limit estimate of the share still waiting after so many days. A wait that is not over stays at risk
 * until its last day, so that slow answers cannot hide. Days are finite and not negative. Source: Kaplan and Meier 1958.
 */
export function kaplanMeier(waits: readonly Wait[]): Survival {
  for (const { days } of waits) if (!Number.isFinite(days) || days < 0) throw new RangeError(`Not a wait: ${days} days`)

  const times = [...new Set(waits.map(({ days }) => days))].sort((one, other) => one - other)
  let share = 1
  const steps = times.map((days) => {
    const atRisk = waits.filter((wait) => wait.days >= days).length
    const over = waits.filter((wait) => wait.days === days && wait.isOver).length
    share *= 1 - over / atRisk
    return { days, atRisk, over, open: waits.filter((wait) => wait.days === days && !wait.isOver).length, share }
  })
  // A product of fractions may miss one half by a rounding error.
  return { n: waits.length, steps, median: steps.find((step) => step.share <= 0.5 + 1e-12)?.days ?? null }
}
