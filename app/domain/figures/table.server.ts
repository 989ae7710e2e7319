import type { Trial } from './model.ts'

/** The answers of one group under one condition, gathered by prompt where there is one. */
export type Side = {
  group: string
  n: number
  favourable: number
  /** Answers to each prompt; trials without a prompt id are not in it. */
  prompts: Map<string, boolean[]>
}

/** Groups in the order in which they first appear. */
export function sidesOf(trials: Trial[]): Side[] {
  const byGroup = new Map<string, Side>()
  for (const trial of trials) {
    const side = byGroup.get(trial.group) ?? { group: trial.group, n: 0, favourable: 0, prompts: new Map() }
    byGroup.set(trial.group, side)
    side.n += 1
    if (trial.favourable) side.favourable += 1
    if (trial.promptId) answersTo(side, trial.promptId).push(trial.favourable)
  }
  return [...byGroup.values()]
}

function answersTo(side: Side, prompt: string): boolean[] {
  const answers = side.prompts.get(prompt) ?? []
  side.prompts.set(prompt, answers)
  return answers
}

/** Conditions in the order in which they first appear; one without a name where the table is not split. */
export function conditionsOf(trials: Trial[]): Map<string, Trial[]> {
  const byCondition = new Map<string, Trial[]>()
  for (const trial of trials) {
    const name = trial.condition ?? ''
    const rows = byCondition.get(name)
    if (rows) rows.push(trial)
    else byCondition.set(name, [trial])
  }
  return byCondition
}

export const promptMeans = (side: Side): Map<string, number> =>
  new Map([...side.prompts].map(([prompt, answers]) => [prompt, answers.filter(Boolean).length / answers.length]))

export const sharedPrompts = (a: Side, b: Side): string[] => [...a.prompts.keys()].filter((prompt) => b.prompts.has(prompt))
