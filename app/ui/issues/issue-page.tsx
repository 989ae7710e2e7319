import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import type { AskedMove } from '#domain/issues/model'
import { moveWords } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import { ReportEvidence } from '#ui/evidence/report-evidence'
import { Page } from '#ui/layout/page'
import { FlagLink } from '#ui/moderation/flag-link'
import { CoveredText } from '#ui/parts/covered-text'
import { Happenings } from '#ui/parts/happenings'
import { LinkButton } from '#ui/parts/link-button'
import { Markdown, type MarkdownNode } from '#ui/parts/markdown'
import { RecordSection } from '#ui/parts/record-section'
import { MendLink } from '#ui/repairs/mend-link'
import { issueWords } from './happenings.tsx'
import { IssueHead } from './issue-head.tsx'
import { ReleaseStatuses } from './release-statuses.tsx'
import { RightOfReply } from './right-of-reply.tsx'

type Issue = ComponentProps<typeof IssueHead>['issue'] & {
  isWhole: boolean
  isCovered: boolean
  finding: string | null
  warning: string | null
  summary: readonly MarkdownNode[] | null
  hazard: ComponentProps<typeof CoveredText>['hazard']
  releases: ComponentProps<typeof ReleaseStatuses>['releases']
  answers: ComponentProps<typeof RightOfReply>['answers']
}
type Props = {
  issue: Issue
  evidence: ComponentProps<typeof ReportEvidence>['evidence']
  joined: { original: number; corroborating: number }
  ownReportIds: string[]
  /** The decision that restricts it, for whoever wrote its words. */
  mending: string | null
  happened: ComponentProps<typeof Happenings>['happened']
  now: Date
  may: { moves: AskedMove[]; publish: boolean; setReleases: boolean; flag: boolean }
}

/** The public record of one flaw: the finding, its evidence, the owner's answers, how each release stands, what happened. */
export function IssuePage({ issue, evidence, joined, ownReportIds, mending, happened, now, may }: Props) {
  return (
    <Page>
      <IssueHead issue={issue} now={now} />
      <Actions publicId={issue.publicId} may={may} ownReportIds={ownReportIds} mending={mending} />
      {!issue.isWhole && <p className="border-t border-ink py-6 text-ink-2">No more than this is public yet.</p>}
      {issue.isWhole && (
        <RecordSection title="What was found" note={reportsIn(joined)}>
          {issue.finding && evidence.length === 0 && <p className="max-w-finding text-finding">{issue.finding}</p>}
          <Summary issue={issue} />
        </RecordSection>
      )}
      {evidence.length > 0 && (
        <RecordSection title="Evidence">
          <ReportEvidence evidence={evidence} mayDownload />
        </RecordSection>
      )}
      <RightOfReply issue={issue} answers={issue.answers} now={now} />
      <ReleaseStatuses releases={issue.releases} publicId={issue.publicId} maySet={may.setReleases} />
      <RecordSection title="What happened" note="Times in UTC.">
        <Happenings happened={happened} words={issueWords} />
        {may.flag && <FlagLink on={`issue:${issue.publicId}`} what="this issue" />}
      </RecordSection>
    </Page>
  )
}

function Actions({ publicId, may, ownReportIds, mending }: Pick<Props, 'may' | 'ownReportIds' | 'mending'> & { publicId: string }) {
  if (may.moves.length === 0 && !may.publish && ownReportIds.length === 0 && !mending) return null
  return (
    <div className="mb-10 flex flex-wrap items-center gap-4" data-print="no">
      {may.moves.map((move, at) => (
        <LinkButton key={move} to={paths.issueMoves(publicId, move)} kind={at === 0 ? 'filled' : 'second'}>
          {moveWords[move].button}
        </LinkButton>
      ))}
      {may.publish && <LinkButton to={paths.publication(publicId)}>Publish</LinkButton>}
      {ownReportIds.map((id) => (
        <Link key={id} to={paths.reportPage(id)}>
          Your report
        </Link>
      ))}
      {mending && <MendLink decisionId={mending} what="the words of this issue" />}
    </div>
  )
}

function Summary({ issue: { publicId, summary, isCovered, warning, hazard } }: { issue: Issue }) {
  if (!isCovered) return summary && <Markdown nodes={summary} />
  return (
    <div className="mt-6 max-w-body">
      <CoveredText
        hazard={hazard}
        topic={warning ?? 'Text that may hurt'}
        showHref={`${paths.issue(publicId)}?show=summary`}
        hideHref={paths.issue(publicId)}
        text={summary && <Markdown nodes={summary} />}
      />
    </div>
  )
}

function reportsIn({ original, corroborating }: Props['joined']): string {
  return corroborating === 0
    ? `From ${original} report.`
    : `From ${original + corroborating} reports: the original and ${corroborating} corroborating.`
}
