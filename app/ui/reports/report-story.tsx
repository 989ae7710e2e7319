import { harmNames } from '#domain/reports/harms'
import {
  type AffectedGroup,
  attributeNames,
  type HazardClass,
  languages,
  type Particular,
  particularNames,
  particulars,
} from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { CoveredText } from '#ui/parts/covered-text'
import { Markdown, type MarkdownNode } from '#ui/parts/markdown'
import { RecordSection } from '#ui/parts/record-section'

type Report = {
  id: string
  body: readonly MarkdownNode[] | null
  warning: string | null
  hazard: HazardClass | null
  language: keyof typeof languages | string
  harms: readonly (keyof typeof harmNames)[]
  groups: readonly AffectedGroup[]
  particulars: Record<Particular, string>
}
type Props = { report: Report; isCovered: boolean }

/** What was seen, in the reporter's words; text that may hurt stays out of the page until it is asked for. */
export function ReportStory({ report, isCovered }: Props) {
  const { id, body, warning, hazard } = report
  return (
    <RecordSection title="What was seen" note={isCovered ? 'Covered, because it may hurt.' : undefined}>
      {isCovered ? (
        <div lang={report.language} data-key-inside="s" className="max-w-body">
          <CoveredText
            hazard={hazard ?? 'H1'}
            topic={warning ?? 'Text that may hurt'}
            showHref={`${paths.reportPage(id)}?show=body`}
            hideHref={paths.reportPage(id)}
            text={body && <Markdown nodes={body} />}
          />
        </div>
      ) : (
        <div lang={report.language}>{body && <Markdown nodes={body} />}</div>
      )}
      <dl className="mt-8 max-w-form border-t border-rule text-small">
        <Fact name="Who is affected" value={groupsOf(report.groups)} />
        <Fact name="Harm" value={report.harms.map((harm) => harmNames[harm]).join('; ')} />
        <Fact name="Language" value={(languages as Record<string, string>)[report.language] ?? report.language} />
        {particulars.map((name) => (
          <Fact key={name} name={particularNames[name]} value={report.particulars[name]} />
        ))}
      </dl>
    </RecordSection>
  )
}

function groupsOf(groups: readonly AffectedGroup[]): string {
  const detail = groups[0]?.detail
  const names = groups.filter(({ attribute }) => attribute !== 'other' || !detail).map(({ attribute }) => attributeNames[attribute])
  return [detail, names.join(', ')].filter(Boolean).join(' · ')
}

function Fact({ name, value }: { name: string; value: string }) {
  if (!value) return null
  return (
    <div className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 break-words">{value}</dd>
    </div>
  )
}
