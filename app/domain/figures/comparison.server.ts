import { newcombe, newcombePaired, type Pairs } from './gaps.server.ts'
import { type MeanGap, pairedT, welchT } from './means.server.ts'
import { type Comparison, fewTrials, type Test, type UnitKind } from './model.ts'
import { type Count, cohensH, trialsToSettle } from './proportions.server.ts'
import { harmRatio, oddsRatio, riskRatio } from './ratios.server.ts'
import { fisher, hasSmallCell, mcnemar, pooledZ } from './significance.server.ts'
import { promptMeans, type Side, sharedPrompts } from './table.server.ts'

type Bare = Omit<Comparison, 'condition' | 'group' | 'reference' | 'sharesNoPrompt' | 'hasFewTrials' | 'pAdjusted'>

/** One group against the reference, by the unit that was decided for the condition. */
export function compare(condition: string, kind: UnitKind, side: Side, reference: Side): Comparison {
  const bare = { rows: byRows, 'paired-prompts': byPairs, 'prompt-means': byMeans }[kind](side, reference)
  const hasPrompts = side.prompts.size > 0 && reference.prompts.size > 0
  return {
    condition,
    group: side.group,
    reference: reference.group,
    ...bare,
    pAdjusted: null,
    sharesNoPrompt: hasPrompts && sharedPrompts(side, reference).length === 0,
    hasFewTrials: Math.min(side.n, reference.n) < fewTrials,
  }
}

const noRatios = { riskRatio: null, harmRatio: null, oddsRatio: null, hasEmptyCell: false, h: null, trialsToSettle: null }

function byRows(side: Side, reference: Side): Bare {
  const { difference, ci } = newcombe(side, reference)
  const cells = [side.favourable, side.n - side.favourable, reference.favourable, reference.n - reference.favourable]
  const [p, q] = [side.favourable / side.n, reference.favourable / reference.n]
  return {
    units: [side.n, reference.n],
    isPaired: false,
    difference,
    ci,
    riskRatio: riskRatio(side, reference),
    harmRatio: harmRatio(side, reference),
    oddsRatio: oddsRatio(side, reference),
    hasEmptyCell: cells.includes(0),
    test: testOf(side, reference),
    h: cohensH(p, q),
    trialsToSettle: trialsToSettle(p, q),
  }
}

/** Fisher's test also answers where all outcomes are the same, which leaves nothing for z. */
function testOf(side: Count, reference: Count): Test {
  return hasSmallCell(side, reference) ? fisher(side, reference) : pooledZ(side, reference)
}

/** Each prompt once in both groups; prompts without a partner are left out. */
function byPairs(side: Side, reference: Side): Bare {
  const pairs: Pairs = { both: 0, groupOnly: 0, referenceOnly: 0, neither: 0 }
  for (const prompt of sharedPrompts(side, reference)) {
    const [mine, theirs] = [side.prompts.get(prompt)?.[0], reference.prompts.get(prompt)?.[0]]
    if (mine) pairs[theirs ? 'both' : 'groupOnly'] += 1
    else pairs[theirs ? 'referenceOnly' : 'neither'] += 1
  }
  const { both, groupOnly, referenceOnly, neither } = pairs
  const n = both + groupOnly + referenceOnly + neither
  const settled = trialsToSettle((both + groupOnly) / n, (both + referenceOnly) / n)
  return {
    ...noRatios,
    units: [n, n],
    isPaired: true,
    ...newcombePaired(pairs),
    test: mcnemar(groupOnly, referenceOnly),
    trialsToSettle: settled,
  }
}

/** One mean a prompt: paired over the prompts that both were asked, else two samples of prompts. */
function byMeans(side: Side, reference: Side): Bare {
  const shared = sharedPrompts(side, reference)
  const [mine, theirs] = [promptMeans(side), promptMeans(reference)]
  const units: [number, number] = shared.length ? [shared.length, shared.length] : [mine.size, theirs.size]
  if (mine.size === 0 || theirs.size === 0) return withoutPrompts(side, reference, units)
  const gap: MeanGap = shared.length
    ? pairedT(shared.map((prompt) => (mine.get(prompt) ?? 0) - (theirs.get(prompt) ?? 0)))
    : welchT([...mine.values()], [...theirs.values()])
  return { ...noRatios, units, isPaired: shared.length > 0, ...gap }
}

/** A group whose answers name no prompt has no unit to compare by: its gap is described, never tested. */
function withoutPrompts(side: Side, reference: Side, units: [number, number]): Bare {
  const difference = side.favourable / side.n - reference.favourable / reference.n
  return { ...noRatios, units, isPaired: false, difference, ci: null, test: null }
}
