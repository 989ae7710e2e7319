import { Link } from '@remix-run/react'
import type { ProgrammeState } from '#domain/programmes/model'
import type { ReportState as State } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { PageHead } from '#ui/parts/page-head'
import { Pager } from '#ui/parts/pager'
import { ReportState } from '#ui/parts/report-state'
import { shareOf, stateWords } from './words.ts'

type Row = {
  id: string
  title: string
  reportState: State
  programme: string
  programmeState: ProgrammeState
  slug: string
  withdrawnAt: Date | null
  share: number
  acceptedAt: Date | null
}

/** What one has in programmes, alone or with others, and the invitations that wait. */
export function MyEntries({ items, next }: { items: Row[]; next: string | null }) {
  return (
    <Page>
      <PageHead title="My entries" crumbs={[{ name: 'My reports', to: paths.myReports() }, { name: 'My entries' }]} />
      {items.length === 0 ? (
        <Empty title="You have no entry in a programme" to={paths.programmes()} linkText="Programmes">
          A report that you submitted can be joined to a programme from its page. Invitations of co-authors stand here too.
        </Empty>
      ) : (
        <ul className="border-t border-ink">
          {items.map((row) => (
            <Line key={row.id} {...row} />
          ))}
        </ul>
      )}
      <Pager older={next && paths.myEntries({ cursor: next })} />
    </Page>
  )
}

function Line({ id, title, reportState, programme, programmeState, withdrawnAt, share, acceptedAt }: Row) {
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-rule py-4 sm:grid-cols-[minmax(0,1fr)_11rem_9rem]">
      <span className="min-w-0">
        <Link to={paths.entry(id)} className="font-strong break-words">
          {title}
        </Link>
        <span className="block text-small text-ink-2">
          {programme}, {stateWords[programmeState].toLowerCase()}
        </span>
      </span>
      <ReportState state={reportState} />
      <span className="text-small">
        {withdrawnAt ? 'Withdrawn' : acceptedAt ? shareOf(share) : <strong>Invited: {shareOf(share)}</strong>}
      </span>
    </li>
  )
}
