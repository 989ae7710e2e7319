import type { ProgrammeContents } from '#domain/programmes/model'
import type { MarkdownNode } from '#ui/parts/markdown'
import { RecordSection } from '#ui/parts/record-section'
import { Words } from './programme-scope.tsx'

type Props = { contents: ProgrammeContents; words: Record<'rules' | 'safeHarbour' | 'eligibility', readonly MarkdownNode[]> }

/** What to keep to, who may take part, and what they are safe from. */
export function ProgrammeRules({ contents, words }: Props) {
  return (
    <RecordSection title="Rules">
      <Words title="What to keep to" nodes={words.rules} />
      <Words title="Who may take part" nodes={words.eligibility}>
        <p className="mt-3 max-w-body">
          One person makes at most {contents.entriesAtOnce} entries at once, and one more every {contents.entryEachHours} hours.
        </p>
      </Words>
      <Words title="What you are safe from" nodes={words.safeHarbour} />
      <p className="mt-6 max-w-body text-small text-ink-2">
        A finding counts as reproduced when at least {contents.reproductionPercent} % of the attempts show it, and a fix holds when the gap
        that is left lies within {contents.marginPercent} %. What you report stays private for {contents.embargoDays} days unless you and
        the owner agree otherwise.
      </p>
    </RecordSection>
  )
}
