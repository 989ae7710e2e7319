import { Link } from '@remix-run/react'
import { type Avoidance, avoidedNames } from '#domain/accounts/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { EndAvoidance } from './end-avoidance.tsx'

type Props = { avoided: { handle: string; how: Avoidance; at: Date }[] }

/** Whom the reader keeps away from; nobody else ever sees it. */
export function AvoidedList({ avoided }: Props) {
  return (
    <Page>
      <PageHead title="Muted and blocked" crumbs={[{ name: 'Settings', to: paths.security() }, { name: 'Muted and blocked' }]} />
      {avoided.length === 0 ? (
        <Empty title="You keep away from nobody">
          A link beside each comment, and on each profile, mutes or blocks a person. They are not told.
        </Empty>
      ) : (
        <ul className="max-w-body border-t border-rule">
          {avoided.map(({ handle, how, at }) => (
            <li key={handle} className="flex flex-wrap items-center justify-between gap-4 border-b border-rule py-3">
              <span className="min-w-0">
                <Link to={paths.person(handle)}>{handle}</Link>
                <span className="block text-small text-ink-2">
                  {avoidedNames[how]}, since <Moment at={at} />
                </span>
              </span>
              <span className="flex items-center gap-4">
                <Link to={paths.avoidance(handle)} className="text-small">
                  Change<span className="sr-only"> for {handle}</span>
                </Link>
                <EndAvoidance handle={handle} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
