import type { ComponentProps } from 'react'
import type { PublicTotals } from '#domain/ledger'
import type { ProgrammeContents, ProgrammeKind, ProgrammeState } from '#domain/programmes/model'
import { Page } from '#ui/layout/page'
import { Happenings } from '#ui/parts/happenings'
import type { MarkdownNode } from '#ui/parts/markdown'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { programmeWords } from './happenings.ts'
import { Organisers, type Steps } from './organisers.tsx'
import { ProgrammeBeams } from './programme-beams.tsx'
import { ProgrammeHead } from './programme-head.tsx'
import { ProgrammeRewards } from './programme-rewards.tsx'
import { ProgrammeRubric } from './programme-rubric.tsx'
import { ProgrammeScope, Words } from './programme-scope.tsx'

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
  versions: readonly { number: number; difference: readonly string[]; reason: string; at: Date; madeBy: string }[]
  isTaking: boolean
  rubric: ComponentProps<typeof ProgrammeRubric>['rubric'] | null
  /** What everybody may know of its money; null for a draft. */
  totals: PublicTotals | null
  happened: ComponentProps<typeof Happenings>['happened']
  may: Steps
  now: Date
}

/** What a programme looks for, by which rules, and what it is worth. */
export function ProgrammePage({ contents, words, versions, totals, happened, rubric, may, now, ...programme }: Props) {
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
      <ProgrammeScope scope={scope} inScope={words.inScope} outOfScope={words.outOfScope} />
      <ProgrammeRewards kind={kind} contents={contents} currency={currency} totals={totals} />
      {rubric && <ProgrammeRubric rubric={rubric} slug={slug} isOpened={totals !== null} />}
      <RecordSection title="Rules">
        <Words title="What to keep to" nodes={words.rules} />
        <Words title="Who may take part" nodes={words.eligibility}>
          <p className="mt-3 max-w-body">
            One person makes at most {contents.entriesAtOnce} entries at once, and one more every {contents.entryEachHours} hours.
          </p>
        </Words>
        <Words title="What you are safe from" nodes={words.safeHarbour} />
        <p className="mt-6 max-w-body text-small text-ink-2">
          A finding counts as reproduced when at least {contents.reproductionPercent} % of the attempts show it. What you report stays
          private for {contents.embargoDays} days unless you and the owner agree otherwise.
        </p>
      </RecordSection>
      {versions.length > 0 && (
        <RecordSection title="Versions" note="An entry keeps the version that was in force when it was made.">
          <ol className="border-t border-rule">
            {versions.map(({ number, difference, reason, at, madeBy }) => (
              <li key={number} className="border-b border-rule py-3">
                Version {number}, <Moment at={at} zone="UTC" />, by {madeBy}: {reason}
                {difference.map((one) => (
                  <p key={one}>{one}</p>
                ))}
              </li>
            ))}
          </ol>
        </RecordSection>
      )}
      <RecordSection title="What happened" note="Times in UTC.">
        <Happenings happened={happened} words={programmeWords} />
      </RecordSection>
    </Page>
  )
}
