import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import {
  kindNames,
  nextSteps,
  type ReportKind,
  type Severity as SeverityName,
  type ReportState as State,
  type Track,
} from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { LevelBeam } from '#ui/parts/level-beam'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { ReportState } from '#ui/parts/report-state'
import { Severity } from '#ui/parts/severity'
import { MendLink } from '#ui/repairs/mend-link'

type Report = {
  id: string
  title: string
  state: State
  kind: ReportKind | null
  depth: string
  track: Track | null
  author: string | null
  submittedAt: Date | null
  editedAt: Date | null
  movedAt: Date
  systemName: string | null
  systemSlug: string | null
  release: { name: string } | null
  level: ComponentProps<typeof LevelBeam>['level'] | null
  issue: { publicId: string; role: string; severity: SeverityName } | null
}
type Props = { report: Report; isOwn: boolean; mending: string | null }

/** What it is called, where it stands, and to its author what happens next. */
export function ReportHead({ report, isOwn, mending }: Props) {
  const { title, state, issue, author, submittedAt, level } = report
  const word = issue
    ? state === 'duplicate'
      ? `Duplicate of ${issue.publicId}`
      : `Accepted as ${issue.role === 'original' ? 'the original of' : 'corroborating'} ${issue.publicId}`
    : undefined
  return (
    <PageHead
      title={title}
      crumbs={[isOwn ? { name: 'My reports', to: paths.myReports() } : { name: 'Reports' }, { name: 'Report' }]}
      badges={
        <>
          <ReportState state={state} word={word} isBoxed />
          {issue && <Severity severity={issue.severity} />}
          <span>
            {[report.kind && kindNames[report.kind], `${report.depth} report`, report.track && `${report.track} track`]
              .filter(Boolean)
              .join(', ')}
          </span>
        </>
      }
      aside={isOwn && <WhatHappensNext state={state} since={report.movedAt} publicId={issue?.publicId ?? null} />}
    >
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2 text-small text-ink-2">
        <span>
          By {author === null ? 'a person whose name is sealed' : <Link to={paths.person(author)}>{author}</Link>}
          {submittedAt && (
            <>
              , <Moment at={submittedAt} />
            </>
          )}
          {report.editedAt && (
            <>
              , edited <Moment at={report.editedAt} />
            </>
          )}
        </span>
        {report.systemSlug && (
          <Link to={paths.system(report.systemSlug)}>
            {report.systemName}
            {report.release && `, ${report.release.name}`}
          </Link>
        )}
        {level && <LevelBeam level={level} />}
        {issue && <Link to={paths.issue(issue.publicId)}>Read the issue</Link>}
        {mending && <MendLink decisionId={mending} what="your report" />}
      </p>
    </PageHead>
  )
}

function WhatHappensNext({ state, since, publicId }: { state: State; since: Date; publicId: string | null }) {
  const { sentence, withinDays } = nextSteps[state]
  const due = withinDays === null ? null : new Date(new Date(since).getTime() + withinDays * 86_400_000)
  return (
    <div className="border-l-4 border-accent bg-accent-wash px-5 py-4">
      <h2 className="text-h3">What happens next</h2>
      <p className="mt-1 text-small">{sentence}</p>
      {due && (
        <p className="mt-1 text-small">
          By <Moment at={due} />.
        </p>
      )}
      {publicId && (
        <p className="mt-1 text-small">
          <Link to={paths.issue(publicId)}>{publicId}</Link>
        </p>
      )}
    </div>
  )
}
