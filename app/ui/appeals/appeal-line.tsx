import { Link } from '@remix-run/react'
import type { AppealState as State } from '#domain/appeals/model'
import { paths } from '#kernel/paths'
import { AppealState } from '#ui/parts/appeal-state'
import { Moment } from '#ui/parts/moment'

export type AppealRow = {
  id: string
  title: string
  state: State
  filedAt: Date
  dueAt: Date
  decidedAt: Date | null
  /** Absent in one's own list. */
  appellant?: string
  reviewer?: string | null
  isMine?: boolean
  isEscalated?: boolean
}

/** One appeal in a list. */
export function AppealLine({ row, now }: { row: AppealRow; now: Date }) {
  const isLate = row.decidedAt === null && row.dueAt.getTime() < now.getTime()
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-rule py-4 sm:grid-cols-[minmax(0,1fr)_10rem_12rem]">
      <span className="min-w-0">
        <Link to={paths.appeal(row.id)} className="font-strong break-words">
          {row.title}
        </Link>
        <span className="block text-small text-ink-2">
          {row.appellant && `By ${row.appellant}, `}
          <Moment at={row.filedAt} as="short" />
          {row.isMine ? ', held by you' : row.reviewer && `, held by ${row.reviewer}`}
        </span>
      </span>
      <AppealState state={row.state} />
      <span className={`text-small ${isLate ? 'text-grave' : 'text-ink-2'}`}>
        {row.decidedAt ? 'Closed' : isLate ? 'Late: was due' : 'Due'} <Moment at={row.decidedAt ?? row.dueAt} as="short" />
        {row.isEscalated && ', escalated'}
      </span>
    </li>
  )
}
