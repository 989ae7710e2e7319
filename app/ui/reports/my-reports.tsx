import { Link } from '@remix-run/react'
import type { ReportState as State } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { Pager } from '#ui/parts/pager'
import { ReportState } from '#ui/parts/report-state'

type Row = { id: string; title: string; state: State; savedAt: Date; systemName: string | null }
type Props = { items: Row[]; next: string | null }

/** One's own reports, the latest first. */
export function MyReports({ items, next }: Props) {
  return (
    <Page>
      <PageHead title="My reports">
        <Link to={paths.myEntries()}>My entries in programmes</Link>
      </PageHead>
      {items.length === 0 ? (
        <Empty title="You have not reported anything yet" to={paths.report()} linkText="Report a problem">
          Saw a biased answer, or a pattern over many? Bring what you have; trials in a CSV file get their figures here.
        </Empty>
      ) : (
        <ul className="border-t border-ink">
          {items.map((row) => (
            <Line key={row.id} {...row} />
          ))}
        </ul>
      )}
      <Pager older={next && `${paths.myReports()}?cursor=${next}`} />
    </Page>
  )
}

function Line({ id, title, state, savedAt, systemName }: Row) {
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-rule py-4 sm:grid-cols-[minmax(0,1fr)_11rem_9rem]">
      <span className="min-w-0">
        <Link to={state === 'draft' ? paths.draft(id) : paths.reportPage(id)} className="font-strong break-words">
          {title || 'Without a title'}
        </Link>
        <span className="block text-small text-ink-2">{systemName ?? 'No system chosen yet'}</span>
      </span>
      <ReportState state={state} />
      <span className="text-small text-ink-2">
        <Moment at={savedAt} as="short" />
      </span>
    </li>
  )
}
