import { adjusted } from './adjustment.server.ts'
import { compare } from './comparison.server.ts'
import {
  type Choices,
  type Comparison,
  type ConditionFigures,
  type Figures,
  fewTrials,
  type Run,
  type Trial,
  type UnitKind,
} from './model.ts'
import { plain, sentenceOf } from './sentence.server.ts'
import { conditionsOf, type Side, sidesOf } from './table.server.ts'
import { answersWithoutPrompt, figuresOf, overallTest, unitOf, unitSentence, withoutPartner } from './unit.server.ts'

type Half = Omit<ConditionFigures, 'sentence' | 'runs'> & { kind: UnitKind; answers: number }

/**
 * All figures of one analysis: every other group against the reference under every condition, adjusted over the whole family.
 * The reference is the reporter's choice, else the largest group: choosing the best rate afterwards would raise the false alarms.
 * Throws a RangeError without two groups, or when the chosen reference is not among them.
 */
export function analyse(trials: Trial[], { reference, adjustment = 'holm' }: Choices = {}): Figures {
  const all = sidesOf(trials)
  const chosen = reference ?? largest(all)
  if (all.length < 2) throw new RangeError('A comparison needs trials of at least two groups')
  if (!all.some(({ group }) => group === chosen)) throw new RangeError(`No trial is about the reference group ${chosen}`)

  const halves = [...conditionsOf(trials)].map(([condition, rows]) => halfOf(condition, sidesOf(rows), chosen))
  const comparisons = withAdjusted(
    halves.flatMap((half) => half.comparisons),
    adjustment,
  )
  const conditions = halves.map((half) => whole(half, comparisons))
  const family = comparisons.filter(({ test }) => test).length
  const runs = conditions.find(({ comparisons: own }) => own.includes(clearest(comparisons)))?.runs ?? []
  return { reference: chosen, adjustment, family, conditions, runs, sentence: plain(runs) || (conditions[0]?.sentence ?? '') }
}

function halfOf(condition: string, sides: Side[], referenceName: string): Half {
  const reference = sides.find(({ group }) => group === referenceName)
  const kind = unitOf(sides)
  const others = sides.filter((side) => side !== reference)
  const paired =
    reference && kind === 'paired-prompts'
      ? others.filter((side) => [...side.prompts.keys()].some((id) => reference.prompts.has(id)))
      : others
  return {
    condition,
    kind,
    answers: sides.reduce((sum, { n }) => sum + n, 0),
    unit: { kind, sentence: unitSentence(kind, sides) },
    groups: sides.map((side) => figuresOf(kind, side, side === reference)),
    comparisons: reference ? paired.map((side) => compare(condition, kind, side, reference)) : [],
    overall: overallTest(kind, sides),
    promptsWithoutPartner: reference ? withoutPartner(kind, sides, reference) : 0,
    cautions: cautionsOf(kind, sides, reference, referenceName),
  }
}

function whole({ kind, answers, ...half }: Half, adjustedOnes: Comparison[]): ConditionFigures {
  const comparisons = adjustedOnes.filter(({ condition }) => condition === half.condition)
  const runs: Run[] = comparisons.length ? sentenceOf(clearest(comparisons), kind, answers) : [{ text: half.cautions[0] ?? '' }]
  return { ...half, comparisons, runs, sentence: plain(runs) }
}

/** The family is every comparison of the analysis that has a test. */
function withAdjusted(comparisons: Comparison[], by: Figures['adjustment']): Comparison[] {
  const tested = comparisons.filter(({ test }) => test)
  const values = adjusted(
    tested.map(({ test }) => test?.p ?? 1),
    by,
  )
  return comparisons.map((one) => ({ ...one, pAdjusted: one.test ? (values[tested.indexOf(one)] ?? null) : null }))
}

/** The comparison with the smallest adjusted probability; among equals, the one with the widest gap. */
function clearest(comparisons: Comparison[]): Comparison {
  const order = (a: Comparison, b: Comparison) =>
    (a.pAdjusted ?? 2) - (b.pAdjusted ?? 2) || (a.test?.p ?? 2) - (b.test?.p ?? 2) || Math.abs(b.difference) - Math.abs(a.difference)
  return [...comparisons].sort(order)[0] as Comparison
}

const largest = (sides: Side[]) => [...sides].sort((a, b) => b.n - a.n)[0]?.group ?? ''

function cautionsOf(kind: UnitKind, sides: Side[], reference: Side | undefined, name: string): string[] {
  if (!reference) return [`No trial under this condition is about the reference group ${name}, so nothing can be compared.`]
  const hasPrompts = sides.some(({ prompts }) => prompts.size > 0)
  const loose = kind === 'rows' ? 0 : answersWithoutPrompt(sides)
  return [
    ...(kind === 'rows' && !hasPrompts
      ? ['The answers are taken as independent of each other. Where prompts repeat, name the prompt column.']
      : []),
    ...(kind === 'rows' && hasPrompts ? ['No prompt was asked of two groups, so the groups were asked different questions.'] : []),
    ...(loose ? [`${loose.toLocaleString('en')} answers name no prompt, so no comparison rests on them.`] : []),
    ...(sides.some(({ n }) => n < fewTrials) ? ['Some groups have fewer than 30 trials, so their ranges are rough.'] : []),
  ]
}
