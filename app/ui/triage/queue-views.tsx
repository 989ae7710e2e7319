import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { KeptView, QueueFilters } from '#domain/triage'
import { countedAtMost, type QueueView, queueViewNames, queueViews } from '#domain/triage/model'
import { paths } from '#kernel/paths'
import { freshList, useQueueAddress } from './queue-address.ts'

type Props = { filters: QueueFilters; counts: Record<QueueView, number>; saved: KeptView[] }

/** The views of the queue, each with how many reports stand in it; then those that the moderator keeps. */
export function QueueViews({ filters, counts, saved }: Props) {
  const address = useQueueAddress()
  const kept = saved.find(({ query }) => isSame(query, filters))

  return (
    <nav aria-label="Views of the queue">
      <ul className="flex flex-wrap gap-x-6">
        {queueViews.map((one) => (
          <Tab key={one} to={address({ ...freshList, view: one })} isCurrent={!kept && one === filters.view}>
            {queueViewNames[one]} <b>{counts[one] < countedAtMost ? counts[one] : '1,000+'}</b>
          </Tab>
        ))}
        {saved.map(({ id, name, query }) => (
          <Tab key={id} to={paths.queue(query)} isCurrent={kept?.id === id}>
            {name}
          </Tab>
        ))}
      </ul>
    </nav>
  )
}

function Tab({ to, isCurrent, children }: { to: string; isCurrent: boolean; children: ReactNode }) {
  return (
    <li className="min-w-0">
      <Link
        to={to}
        aria-current={isCurrent ? 'page' : undefined}
        className={`inline-flex min-h-10 items-center gap-1.5 border-b-3 no-underline wrap-anywhere ${
          isCurrent ? 'border-accent font-strong text-ink' : 'border-transparent text-ink-2 hover:text-accent'
        }`}
      >
        {children}
      </Link>
    </li>
  )
}

const isSame = (query: Record<string, string>, filters: QueueFilters) =>
  Object.entries(filters).every(([name, value]) => (query[name] ?? null) === value)
