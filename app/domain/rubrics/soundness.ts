import { anchorsAtMost, boundsOf, type Criterion, computeScore, criteriaAtMost, type RubricContents, usesWeights } from './model.ts'

/** What is wrong with a rubric, and where: null stands for the whole, else the place of a criterion and its field. */
export type Fault = { at: { criterion: number; field: 'name' | 'question' | 'anchors' | 'weight' | 'limit' } | null; sentence: string }

const highestScore = 1_000_000
const isNumber = (value: number, least: number, most: number) =>
  Number.isFinite(value) && value >= least && value <= most && Number(value.toFixed(4)) === value

/** Everything that keeps a rubric from being used, in plain sentences. An empty list: its scores are finite, bounded and explainable. */
export function faultsOf(contents: RubricContents): Fault[] {
  const { criteria } = contents
  const faults: Fault[] = criteria.flatMap((criterion, place) =>
    faultsIn(criterion, criteria.slice(0, place)).map(([field, sentence]) => ({ at: { criterion: place, field }, sentence })),
  )
  const whole = (sentence: string) => faults.push({ at: null, sentence })
  if (criteria.length === 0) whole('Write at least one criterion.')
  if (criteria.length > criteriaAtMost) whole(`A rubric has at most ${criteriaAtMost} criteria.`)
  if (criteria.length > 0 && criteria.every(({ isOptional }) => isOptional)) whole('At least one criterion must always be rated.')
  if (faults.length === 0 && highestOf(contents) > highestScore)
    whole('The highest score of this rubric is above a million. Choose smaller values.')
  return faults
}

/** The score where everything has its highest rating. */
export const highestOf = (contents: RubricContents): number =>
  computeScore(contents, Object.fromEntries(contents.criteria.map((criterion) => [criterion.key, boundsOf(criterion)[1]]))).score

function faultsIn(criterion: Criterion, before: readonly Criterion[]): ['name' | 'question' | 'anchors' | 'weight' | 'limit', string][] {
  const { key, name, question, anchors, weight, spreadLimit, isOptional } = criterion
  const faults: ReturnType<typeof faultsIn> = []
  if (name.length < 2 || name.length > 60) faults.push(['name', 'Give the criterion a name of 2 to 60 characters.'])
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(key)) faults.push(['name', 'Begin the name of the criterion with a letter.'])
  if (before.some((other) => other.key === key || other.name.toLowerCase() === name.toLowerCase()))
    faults.push(['name', `There are two criteria named ${name}.`])
  if (question.length > 300) faults.push(['question', 'Shorten this to 300 characters.'])

  const least = isOptional ? 1 : 2
  if (anchors.length < least) faults.push(['anchors', `Write at least ${least === 1 ? 'one anchor' : 'two anchors'}, one on each line.`])
  if (anchors.length > anchorsAtMost) faults.push(['anchors', `A criterion has at most ${anchorsAtMost} anchors.`])
  if (anchors.some(({ value }) => !isNumber(value, 0, 1000)))
    faults.push(['anchors', 'Begin each line with a value from 0 to 1,000 with at most four decimals.'])
  if (anchors.some(({ words }) => words.length < 1 || words.length > 200))
    faults.push(['anchors', 'Write words of at most 200 characters after each value.'])
  if (anchors.some(({ value }, place) => place > 0 && value <= (anchors[place - 1]?.value ?? 0)))
    faults.push(['anchors', 'Each value stands once: two anchors of the same value cannot be told apart.'])
  if (!isNumber(weight, 0.0001, 100)) faults.push(['weight', 'Write a weight above 0 and up to 100.'])
  if (!isNumber(spreadLimit, 0, 1000)) faults.push(['limit', 'Write how far ratings may lie apart: 0 or more.'])
  return faults
}

/** What changed from one version to the next, in sentences a reader understands. */
export function differenceInWords(before: RubricContents, after: RubricContents, names: Record<string, string>): string[] {
  const said = [
    before.summary === after.summary ? [] : ['The description was rewritten.'],
    before.combination === after.combination
      ? []
      : [`Scores are the ${lower(names[after.combination])} now; they were the ${lower(names[before.combination])}.`],
    before.criteria.filter(({ key }) => !find(after, key)).map(({ name }) => `${name} is no longer a criterion.`),
    after.criteria.flatMap((criterion) => {
      const old = find(before, criterion.key)
      return old ? changesIn(old, criterion, usesWeights(after.combination)) : [`${criterion.name} is a new criterion.`]
    }),
  ].flat()
  const kept = (from: RubricContents, other: RubricContents) => from.criteria.map(({ key }) => key).filter((key) => find(other, key))
  const isMoved = kept(before, after).join() !== kept(after, before).join()
  return isMoved ? [...said, 'The order of the criteria changed.'] : said
}

function changesIn(before: Criterion, after: Criterion, hasWeights: boolean): string[] {
  const { name } = after
  const words = (from: Criterion, value: number) => from.anchors.find((anchor) => anchor.value === value)?.words
  return [
    before.name === name ? [] : [`${before.name} is called ${name} now.`],
    before.question === after.question ? [] : [`${name}: the question was rewritten.`],
    before.anchors.filter(({ value }) => words(after, value) === undefined).map(({ value }) => `${name}: ${value} can no longer be given.`),
    after.anchors.flatMap(({ value, words: now }) => {
      const old = words(before, value)
      if (old === undefined) return [`${name}: ${value} is new, “${now}”.`]
      return old === now ? [] : [`${name}: ${value} reads “${now}” now; it read “${old}”.`]
    }),
    hasWeights && before.weight !== after.weight ? [`${name}: its weight is ${after.weight} now; it was ${before.weight}.`] : [],
    before.isOptional === after.isOptional ? [] : [`${name} ${after.isOptional ? 'may be left out now' : 'must always be rated now'}.`],
    before.spreadLimit === after.spreadLimit
      ? []
      : [`${name}: graders may differ by ${after.spreadLimit} now; it was ${before.spreadLimit}.`],
  ].flat()
}

const find = ({ criteria }: RubricContents, key: string) => criteria.find((criterion) => criterion.key === key)
const lower = (words = '') => words.charAt(0).toLowerCase() + words.slice(1)
