import { Form, Link } from '@remix-run/react'
import type { DeskReport } from '#domain/triage'
import { paths } from '#kernel/paths'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { DeskActions } from './desk-actions.tsx'
import { useQueueList } from './queue-address.ts'
import { ReportFacts } from './report-facts.tsx'
import { ReportText } from './report-text.tsx'
import { SimilarIssues } from './similar-issues.tsx'

type Props = { report: DeskReport; now: Date; hasKeys: boolean }

/** The report under the moderator's eyes: what it says, what it shows, what is known already, what can be done. */
export function DeskPanel({ report, now, hasKeys }: Props) {
  const isMine = report.holder?.isMe ?? false
  const list = useQueueList()

  return (
    <section
      aria-labelledby="desk-title"
      className="flex flex-col gap-3 border-[1.5px] border-ink bg-sheet px-5 py-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
    >
      <div className="flex items-center justify-between gap-4 text-small text-ink-2">
        <p>
          {report.depth === 'full' ? 'Full' : 'Quick'} report, {report.track} track
        </p>
        <div className="flex gap-4">
          <Link to={paths.reportPage(report.id)} data-key="o" className="inline-flex min-h-6 items-center">
            Open
          </Link>
          {isMine && report.state === 'screening' && (
            <Link to={paths.handOver(report.id, list)} data-key="h" className="inline-flex min-h-6 items-center">
              Hand over
            </Link>
          )}
          {isMine && report.state === 'screening' && (
            <Form method="post" action={paths.assignmentEnd(report.id, list)}>
              <button type="submit" className="min-h-6 text-accent underline underline-offset-4">
                Release
              </button>
            </Form>
          )}
        </div>
      </div>
      <h2 id="desk-title" className="text-[1.5rem] leading-tight font-semibold font-serif">
        {report.title}
      </h2>
      <ReportFacts report={report} now={now} />
      {report.handOver && <Handed handOver={report.handOver} />}
      <ReportText report={report} hasKeys={hasKeys} />
      <SimilarIssues report={report} canJoin={isMine} hasKeys={hasKeys} />
      <DeskActions report={report} now={now} hasKeys={hasKeys} />
    </section>
  )
}

/** What the one before wrote for whoever has the report now. */
function Handed({ handOver: { from, isToMe, note, at } }: { handOver: NonNullable<DeskReport['handOver']> }) {
  return (
    <Notice>
      <p>
        {from} handed this {isToMe ? 'over to you' : 'on'}, <Moment at={at} as="short" />:
      </p>
      <p className="font-serif whitespace-pre-line wrap-anywhere">{note}</p>
    </Notice>
  )
}
