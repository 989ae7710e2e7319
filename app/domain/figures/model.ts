/** The words and shapes of figures; pure, so that browsers can read them too. Shares run from 0 to 1; difference = group − reference. */
export type Interval = [low: number, high: number]

/** One row of a trials table, as far as the figures need it. */
export type Trial = { group: string; favourable: boolean; promptId?: string; condition?: string }

export type Choices = { reference?: string; adjustment?: Adjustment }

export const adjustments = ['holm', 'benjamini-hochberg'] as const
export type Adjustment = (typeof adjustments)[number]
export const adjustmentNames: Record<Adjustment, string> = { holm: 'Holm', 'benjamini-hochberg': 'Benjamini–Hochberg' }

export const unitKinds = ['paired-prompts', 'prompt-means', 'rows'] as const
export type UnitKind = (typeof unitKinds)[number]

export const testNames = {
  'mcnemar-exact': 'McNemar’s exact test',
  'cochran-q': 'Cochran’s Q',
  'paired-t': 'paired t over prompts',
  'welch-t': 'Welch’s t over prompts',
  fisher: 'Fisher’s exact test',
  'pooled-z': 'two-proportion z',
  'chi-square': 'Pearson’s chi-square',
} as const
export type TestName = keyof typeof testNames

export type Test = { name: TestName; statistic: number | null; df: number | null; p: number }
export type Ratio = { value: number; ci: Interval }

export type GroupFigures = {
  group: string
  isReference: boolean
  /** Answers, and how many of them were favourable. */
  n: number
  favourable: number
  /** Units behind the rate: prompts or answers. */
  units: number
  rate: number
  /** Null where there are too few prompts for one. */
  ci: Interval | null
  hasFewTrials: boolean
}

export type Comparison = {
  condition: string
  group: string
  reference: string
  /** Units on each side; the same number where they are pairs. */
  units: [group: number, reference: number]
  isPaired: boolean
  difference: number
  ci: Interval | null
  /** Of the favourable outcome; null where a count it rests on is 0, or where the unit is not the row. */
  riskRatio: Ratio | null
  /** Of the unfavourable outcome. */
  harmRatio: Ratio | null
  oddsRatio: Ratio | null
  hasEmptyCell: boolean
  test: Test | null
  pAdjusted: number | null
  h: number | null
  /** About how many trials in each group would settle it, if the true gap is as seen. */
  trialsToSettle: number | null
  sharesNoPrompt: boolean
  hasFewTrials: boolean
}

export type ConditionFigures = {
  /** Empty where the table is not split. */
  condition: string
  unit: { kind: UnitKind; sentence: string }
  groups: GroupFigures[]
  comparisons: Comparison[]
  overall: Test | null
  /** Prompts that only one of the compared groups was asked. */
  promptsWithoutPartner: number
  cautions: string[]
  sentence: string
  runs: Run[]
}

/** A piece of a sentence; strong ones name the groups and the gap. */
export type Run = { text: string; isStrong?: boolean }

export type Figures = {
  reference: string
  adjustment: Adjustment
  /** How many comparisons the adjustment is over. */
  family: number
  conditions: ConditionFigures[]
  /** The sentence of the clearest comparison. */
  sentence: string
  runs: Run[]
}

export const fewTrials = 30
export const fewPrompts = 5
export const fourFifths = 0.8
export const significanceLevel = 0.05

/** A wait in days, and whether it came to its end; one that did not was still open on its last day. */
export type Wait = { days: number; isOver: boolean }

export type Survival = {
  n: number
  /** One for each day on which a wait ended or was last seen open: how many waited until then, and the share that waited longer. */
  steps: { days: number; atRisk: number; over: number; open: number; share: number }[]
  /** The day by which half of them were over; null while fewer are. */
  median: number | null
}

/** How the values of a rating are read: names, an order, equal steps, or shares of a true zero. */
export const scales = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type Scale = (typeof scales)[number]

/** How far raters agree; undefined rather than a number where nothing was rated twice, or all ratings are equal. */
export type Agreement = { value: number; why: null } | { value: null; why: 'no-pairs' | 'all-equal' }

/** What a reader is told of it; α ≥ .80 is firm, ≥ .667 tentative. Source: Krippendorff 2004, as the rules of grading have it. */
export function labelOf({ value }: Agreement): 'firm' | 'tentative' | 'graders disagree' | 'cannot be told' {
  if (value === null) return 'cannot be told'
  if (value >= 0.8) return 'firm'
  return value >= 0.667 ? 'tentative' : 'graders disagree'
}
