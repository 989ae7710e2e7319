import { Link } from '@remix-run/react'
import { countedAtMost, type QueueView, queueViewNames, queueViews } from '#domain/triage/model'
import { freshList, useQueueAddress } from './queue-address.ts'

type Props = { view: QueueView; counts: Record<QueueView, number> }

/** The views of the queue, each with how many reports stand in it. */
export function QueueViews({ view, counts }: Props) {
  const address = useQueueAddress()

  return (
    <nav aria-label="Views of the queue">
      <ul className="flex flex-wrap gap-x-6">
        {queueViews.map((one) => (
          <li key={one}>
            <Link
              to={address({ ...freshList, view: one })}
              aria-current={one === view ? 'page' : undefined}
              className={`inline-flex min-h-10 items-center gap-1.5 border-b-3 no-underline ${
                one === view ? 'border-accent font-strong text-ink' : 'border-transparent text-ink-2 hover:text-accent'
              }`}
            >
              {queueViewNames[one]} <b>{counts[one] < countedAtMost ? counts[one] : '1,000+'}</b>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
