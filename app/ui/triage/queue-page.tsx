import { Link, useSearchParams } from '@remix-run/react'
import type { DeskReport, QueueFilters as Filters, KeptView, QueueRow } from '#domain/triage'
import { type QueueView, queueViewNames } from '#domain/triage/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { Pager } from '#ui/parts/pager'
import { DeskPanel } from './desk-panel.tsx'
import { freshList, useQueueAddress } from './queue-address.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueKeys } from './queue-keys.tsx'
import { QueueTable } from './queue-table.tsx'
import { QueueViews } from './queue-views.tsx'
import { SeveralBar } from './several-bar.tsx'

type Props = {
  filters: Filters
  rows: QueueRow[]
  next: string | null
  counts: Record<QueueView, number>
  systems: { slug: string; name: string }[]
  saved: KeptView[]
  selected: DeskReport | null
  /** Verdicts on many reports that wait for a second person. */
  waiting: number
  now: Date
}

/** The desk where reports are screened: the rows at the left, the chosen one at the right. */
export function QueuePage({ filters, rows, next, counts, systems, saved, selected, waiting, now }: Props) {
  const [query] = useSearchParams()
  const address = useQueueAddress()
  const at = rows.findIndex(({ id }) => id === selected?.id)

  return (
    <QueueKeys previousId={rows[at - 1]?.id ?? null} nextId={rows[at + 1]?.id ?? null}>
      <Page isWide>
        <header className="flex flex-wrap items-end gap-x-8 pt-5 pb-3">
          <h1 className="pb-1.5 font-serif text-[1.75rem] leading-tight font-semibold">Queue</h1>
          <QueueViews filters={filters} counts={counts} saved={saved} />
          <QueueFilters filters={filters} keys={query.get('keys')} systems={systems} />
        </header>
        <div className="grid items-start gap-x-6 gap-y-8 lg:grid-cols-[minmax(0,1fr)_30rem]">
          <div className="min-w-0">
            {rows.length > 0 ? (
              <QueueTable rows={rows} view={filters.view} sort={filters.sort} selectedId={selected?.id ?? null} now={now} />
            ) : (
              <Empty title={emptyTitles[filters.view]}>{queueViewNames[filters.view]}: nothing stands here now.</Empty>
            )}
            {rows.length > 0 && <SeveralBar view={filters.view} />}
            <Desk filters={filters} waiting={waiting} />
            <p className="mt-4 text-small text-ink-2">Reports of your own, or about your organisation’s systems, are not shown here.</p>
            <Pager older={next && address({ ...freshList, cursor: next })} olderText="More" label="More of the queue" />
          </div>
          {selected && (
            <div className="min-w-0 lg:self-stretch">
              {/* Where a narrow window jumps to; a wide one shows both at once, so nothing may move there. */}
              <span id="selected" className="block lg:hidden" />
              <DeskPanel report={selected} now={now} hasKeys={query.get('keys') !== 'off'} />
            </div>
          )}
        </div>
      </Page>
    </QueueKeys>
  )
}

/** What belongs to the work at the queue and stands on pages of its own. */
function Desk({ filters, waiting }: { filters: Filters; waiting: number }) {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-small">
      <li>
        <Link to={paths.savedViews(filters)}>Save this view</Link>
      </li>
      <li>
        <Link to={paths.batches()}>For a second person{waiting > 0 && ` (${waiting})`}</Link>
      </li>
      <li>
        <Link to={paths.answers()}>Reusable answers</Link>
      </li>
      <li>
        <Link to={paths.suggestions()}>Suggestions for the catalogue</Link>
      </li>
    </ul>
  )
}

const emptyTitles: Record<QueueView, string> = {
  'to-screen': 'Nobody waits to be screened',
  mine: 'You hold no report',
  waiting: 'No question is open',
  all: 'No report has come yet',
}
