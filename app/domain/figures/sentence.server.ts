import { type Comparison, type Run, significanceLevel, type UnitKind } from './model.ts'

/** The finding of one comparison in plain words, from its figures only. */
export function sentenceOf(comparison: Comparison, kind: UnitKind, answers: number): Run[] {
  const { group, reference, condition, difference } = comparison
  const opening = condition ? [{ text: 'Under ' }, { text: condition, isStrong: true }, { text: ', ' }] : []
  const gap = pointsOf(Math.abs(difference))
  const verb = difference === 0 ? 'as often as' : `${gap} ${difference < 0 ? 'less often' : 'more often'}`
  const body: Run[] = [
    { text: group, isStrong: true },
    { text: ' got the favourable outcome ' },
    { text: verb, isStrong: true },
    { text: difference === 0 ? ' ' : ' than ' },
    { text: reference, isStrong: true },
    { text: ` (${[rangeOf(comparison), unitsOf(comparison, kind, answers)].filter(Boolean).join('; ')}). ` },
    { text: verdictOf(comparison, kind) },
  ]
  const apart = comparison.sharesNoPrompt ? [{ text: ' The groups were asked different questions.' }] : []
  return withCapital([...opening, ...body, ...apart])
}

/** A sentence begins with a capital, also where it begins with the name of a group as it stands in the file. */
function withCapital([first, ...rest]: Run[]): Run[] {
  return first ? [{ ...first, text: first.text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('en')) }, ...rest] : []
}

export const plain = (runs: Run[]): string => runs.map(({ text }) => text).join('')

/** A probability as people read it: three digits, and never 0. */
export const probability = (p: number): string => (p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`)

function verdictOf({ pAdjusted, test, difference, trialsToSettle }: Comparison, kind: UnitKind): string {
  if (!test || pAdjusted === null) return 'There are too few prompts, or too little difference between them, to say how plausible that is.'
  if (pAdjusted < significanceLevel) return `A gap this large would be rare by chance (adjusted p ${probability(pAdjusted)}).`
  if (difference === 0) return 'No gap was seen, which does not prove that there is none.'
  const needed =
    kind === 'rows' && trialsToSettle !== null
      ? `about ${trialsToSettle.toLocaleString('en')} trials in each group would be needed, if the true gap is as seen`
      : 'more prompts would be needed'
  return `That is inconclusive (adjusted p ${probability(pAdjusted)}): ${needed}.`
}

/** Bounds in whole points, rounded outward; a range across zero names both directions. */
function rangeOf({ ci, difference }: Comparison): string {
  if (!ci) return ''
  const [low, high] = ci
  if (low >= 0 || high <= 0) {
    const [near, far] = low >= 0 ? [low, high] : [-high, -low]
    return `plausible range ${Math.floor(inPoints(near))} to ${inWords(Math.ceil(inPoints(far)))}`
  }
  const [less, more] = [Math.ceil(inPoints(-low)), Math.ceil(inPoints(high))]
  return `plausible range ${
    difference > 0 ? `${inWords(more)} more often to ${less} less often` : `${inWords(less)} less often to ${more} more often`
  }`
}

/** Points without the dust of binary fractions, which would turn 7 into 8 when it is rounded outward. */
const inPoints = (share: number) => Math.round(share * 1e9) / 1e7

const inWords = (points: number) => (points === 1 ? '1 point' : `${points} points`)

function pointsOf(share: number): string {
  const points = Math.round(share * 100)
  return points === 0 ? 'less than 1 point' : inWords(points)
}

function unitsOf({ units: [mine, theirs], isPaired }: Comparison, kind: UnitKind, answers: number): string {
  if (kind === 'rows') return `${count(mine)} trials against ${count(theirs)}`
  return `${count(mine)} prompts ${isPaired ? 'asked of both' : `against ${count(theirs)}`}, ${count(answers)} answers`
}

const count = (n: number) => n.toLocaleString('en')
