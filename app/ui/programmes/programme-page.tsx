import type { ComponentProps } from 'react'
import type { PublicTotals } from '#domain/ledger'
import type { ProgrammeContents, ProgrammeKind, ProgrammeState } from '#domain/programmes/model'
import { BudgetChart } from '#ui/bounties/budget-chart'
import { Page } from '#ui/layout/page'
import { Happenings } from '#ui/parts/happenings'
import type { MarkdownNode } from '#ui/parts/markdown'
import { RecordSection } from '#ui/parts/record-section'
import { programmeWords } from './happenings.ts'
import { Organisers, type Steps } from './organisers.tsx'
import { type PlaceLine, Places } from './places.tsx'
import { ProgrammeBeams } from './programme-beams.tsx'
import { ProgrammeHead } from './programme-head.tsx'
import { ProgrammeRewards } from './programme-rewards.tsx'
import { ProgrammeRubric } from './programme-rubric.tsx'
import { ProgrammeRules } from './programme-rules.tsx'
import { ProgrammeScope } from './programme-scope.tsx'
import { ProgrammeVersions, type VersionLine } from './programme-versions.tsx'
import { type Asked, Questions } from './questions.tsx'
import { StagesChart } from './stages-chart.tsx'
import { type StandingLine, Standings } from './standings.tsx'

type Props = {
  slug: string
  kind: ProgrammeKind
  state: ProgrammeState
  currency: string
  openedAt: Date | null
  opensAt: Date | null
  closesAt: Date | null
  organisation: string | null
  contents: ProgrammeContents
  /** The long texts of its contents as trees. */
  words: Record<'inScope' | 'outOfScope' | 'rules' | 'safeHarbour' | 'eligibility', readonly MarkdownNode[]>
  scope: readonly { slug: string; name: string; releases: readonly (string | null)[] }[]
  versions: readonly VersionLine[]
  isTaking: boolean
  rubric: ComponentProps<typeof ProgrammeRubric>['rubric'] | null
  /** What everybody may know of its money; null for a draft. */
  totals: PublicTotals | null
  /** The places of a challenge once they are final. */
  places: readonly PlaceLine[] | null
  /** The leaderboard of a standing programme with a rubric. */
  standings: readonly StandingLine[] | null
  stages: ComponentProps<typeof StagesChart>['stages']
  budget: ComponentProps<typeof BudgetChart>['points']
  questions: readonly Asked[]
  mayAsk: boolean
  mayAnswer: boolean
  happened: ComponentProps<typeof Happenings>['happened']
  may: Steps
  now: Date
}

/** What a programme looks for, by which rules, and what it is worth. */
export function ProgrammePage({ contents, words, versions, totals, happened, rubric, may, now, ...programme }: Props) {
  const { places, standings, stages, budget, questions, mayAsk, mayAnswer } = programme
  const { slug, kind, currency, openedAt, opensAt, closesAt, scope } = programme
  const { title, summary, budgetMinor } = contents
  return (
    <Page>
      <ProgrammeHead {...programme} title={title} summary={summary} mayOpen={may.open} />
      {totals && (
        <ProgrammeBeams
          totals={totals}
          currency={currency}
          budgetMinor={budgetMinor}
          openedAt={openedAt}
          opensAt={opensAt}
          closesAt={closesAt}
          now={now}
        />
      )}
      <Organisers slug={slug} may={may} />
      <ProgrammeScope contents={contents} scope={scope} inScope={words.inScope} outOfScope={words.outOfScope} />
      <ProgrammeRewards kind={kind} contents={contents} currency={currency} totals={totals} />
      {rubric && <ProgrammeRubric rubric={rubric} slug={slug} isOpened={totals !== null} />}
      <ProgrammeRules contents={contents} words={words} />
      {places && <Places slug={slug} places={places} />}
      {standings && <Standings slug={slug} standings={standings} />}
      <StagesChart stages={stages} />
      {budget.length > 0 && (
        <RecordSection title="Budget over time">
          <BudgetChart points={budget} currency={currency} />
        </RecordSection>
      )}
      {totals && <Questions slug={slug} questions={questions} mayAsk={mayAsk} mayAnswer={mayAnswer} />}
      <ProgrammeVersions slug={slug} versions={versions} />
      <RecordSection title="What happened" note="Times in UTC.">
        <Happenings happened={happened} words={programmeWords} />
      </RecordSection>
    </Page>
  )
}
