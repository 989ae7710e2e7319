import { Link } from '@remix-run/react'
import type { DeskReport } from '#domain/triage'
import { paths } from '#kernel/paths'
import { LevelBeam } from '#ui/parts/level-beam'
import { Moment } from '#ui/parts/moment'
import { ReportState } from '#ui/parts/report-state'
import { shortSpan } from './span.ts'

/** State, system and reporter of a report, in three lines. */
export function ReportFacts({ report, now }: { report: DeskReport; now: Date }) {
  const { release, level, submittedAt } = report

  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
        <ReportState state={report.state} />
        {report.systemSlug && <Link to={paths.system(report.systemSlug)}>{report.systemName}</Link>}
        {level && <LevelBeam level={level} detail={release && release.gating !== 'unknown' ? release.gating : undefined} />}
      </p>
      <p className="text-micro text-ink-2">
        By {report.author}
        {submittedAt && `, ${shortSpan(now.getTime() - submittedAt.getTime())} ago`}
        {release && `, on ${release.name}`}
        {report.evidence && `, with ${report.evidence}`}
      </p>
      {report.clock.pausedAt && (
        <p className="text-small">
          The clock stands still since <Moment at={report.clock.pausedAt} as="short" />: the reporter is asked.
        </p>
      )}
      {report.clock.due && (
        <p className={`text-small ${report.clock.isLate ? 'font-strong text-grave' : 'text-ink-2'}`}>
          Answer due by <Moment at={report.clock.due} as="short" />
          {report.clock.isLate && ', which is over'}.
        </p>
      )}
      {!report.isSystemListed && report.systemSlug && (
        <p className="text-small">
          This system is not confirmed yet. <Link to={paths.systemConfirmation(report.systemSlug)}>Confirm it</Link> or{' '}
          <Link to={paths.systemMerger(report.systemSlug)}>merge it into a listed one</Link>.
        </p>
      )}
      {report.finding && <p className="font-serif text-h3 font-normal">{report.finding}</p>}
    </>
  )
}
