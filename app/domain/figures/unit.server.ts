import { meanOf } from './means.server.ts'
import { fewTrials, type GroupFigures, type Test, type UnitKind } from './model.ts'
import { wilson } from './proportions.server.ts'
import { chiSquare, cochranQ } from './significance.server.ts'
import { promptMeans, type Side, sharedPrompts } from './table.server.ts'

/** What one unit is, in the order of evidence.md §2: pairs, else one mean a prompt, else the rows. */
export function unitOf(sides: Side[]): UnitKind {
  if (sides.every(({ prompts }) => prompts.size === 0)) return 'rows'
  if (sides.some(({ prompts }) => [...prompts.values()].some((answers) => answers.length > 1))) return 'prompt-means'
  return sides.some((side, at) => sides.slice(at + 1).some((other) => sharedPrompts(side, other).length > 0)) ? 'paired-prompts' : 'rows'
}

/** The unit in words, for instance "25 prompts, not 600 answers". */
export function unitSentence(kind: UnitKind, sides: Side[]): string {
  const answers = sides.reduce((sum, { n }) => sum + n, 0)
  if (kind === 'rows') return `${answers.toLocaleString('en')} answers, each taken as independent of the others`
  const prompts = new Set(sides.flatMap((side) => [...side.prompts.keys()])).size
  return `${prompts.toLocaleString('en')} ${prompts === 1 ? 'prompt' : 'prompts'}, not ${answers.toLocaleString('en')} answers`
}

export function figuresOf(kind: UnitKind, side: Side, isReference: boolean): GroupFigures {
  const { group, n, favourable, prompts } = side
  const shared = { group, isReference, n, favourable, hasFewTrials: n < fewTrials }
  if (kind !== 'prompt-means' || prompts.size === 0) return { ...shared, units: n, rate: favourable / n, ci: wilson(side) }

  const { mean, ci } = meanOf([...promptMeans(side).values()])
  return { ...shared, units: prompts.size, rate: mean, ci }
}

/** One test over all groups at once: Cochran's Q over the prompts all were asked, Pearson's chi-square over rows; none for prompt means. */
export function overallTest(kind: UnitKind, sides: Side[]): Test | null {
  if (sides.length < 3 || kind === 'prompt-means') return null
  if (kind === 'rows') return chiSquare(sides)
  const [first, ...others] = sides
  const common = [...(first?.prompts.keys() ?? [])].filter((prompt) => others.every(({ prompts }) => prompts.has(prompt)))
  return common.length ? cochranQ(common.map((prompt) => sides.map(({ prompts }) => prompts.get(prompt)?.[0] ?? false))) : null
}

/** Answers that belong to no prompt, where prompts are what is counted. */
export function answersWithoutPrompt(sides: Side[]): number {
  const named = sides.flatMap(({ prompts }) => [...prompts.values()]).reduce((sum, answers) => sum + answers.length, 0)
  return sides.reduce((sum, { n }) => sum + n, 0) - named
}

/** How many prompts have no partner in the reference or, for the reference, in any other group. */
export function withoutPartner(kind: UnitKind, sides: Side[], reference: Side): number {
  if (kind === 'rows') return 0
  const others = sides.filter((side) => side !== reference)
  if (others.every((side) => sharedPrompts(side, reference).length === 0)) return 0
  const lonely = others.flatMap(({ prompts }) => [...prompts.keys()].filter((prompt) => !reference.prompts.has(prompt)))
  const unanswered = [...reference.prompts.keys()].filter((prompt) => others.every(({ prompts }) => !prompts.has(prompt)))
  return lonely.length + unanswered.length
}
