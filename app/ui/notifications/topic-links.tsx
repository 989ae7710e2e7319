import { Link } from '@remix-run/react'
import { type Topic, topicNames, topics } from '#domain/notifications/model'
import { paths } from '#kernel/paths'

/** The inbox by topic; the one that is shown is named as the current page. */
export function TopicLinks({ topic }: { topic: Topic | null }) {
  return (
    <nav aria-label="Topics" className="mb-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        <TopicLink name="All" to={paths.inbox()} isHere={topic === null} />
        {topics.map((one) => (
          <TopicLink key={one} name={topicNames[one]} to={paths.inbox({ topic: one })} isHere={one === topic} />
        ))}
      </ul>
    </nav>
  )
}

function TopicLink({ name, to, isHere }: { name: string; to: string; isHere: boolean }) {
  return (
    <li>
      <Link
        to={to}
        aria-current={isHere ? 'page' : undefined}
        className={`inline-flex min-h-11 items-center ${isHere ? 'font-strong text-ink no-underline' : ''}`}
      >
        {name}
      </Link>
    </li>
  )
}
