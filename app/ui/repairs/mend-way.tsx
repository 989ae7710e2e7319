import { Link } from '@remix-run/react'
import type { RepairWay } from '#domain/repairs'
import { paths } from '#kernel/paths'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'

/** Where mending stands, in a line that names its decision already. */
export function MendWay({ decisionId, state, at }: RepairWay) {
  const to = paths.mending(decisionId)
  if (state === 'open')
    return (
      <>
        {' · '}
        <Link to={to}>Mend it</Link>
      </>
    )
  return (
    <>
      {' · '}
      <Link to={to}>{state === 'waits' ? 'Mended' : 'Lifted after mending'}</Link>
      {at && (
        <>
          {state === 'waits' ? ', waits since ' : ', '}
          <Moment at={at} as="short" />
        </>
      )}
    </>
  )
}

/** The same beside a statement, with what it means. */
export function MendAside({ decisionId, state, at }: RepairWay) {
  const to = paths.mending(decisionId)
  if (state === 'open')
    return (
      <div>
        <LinkButton to={to} className="w-full">
          Mend it
        </LinkButton>
        <p className="mt-3 text-small text-ink-2">
          Change what the reasons name, and ask a moderator to lift the measure on your words. This is no appeal.
        </p>
      </div>
    )
  return (
    <p className="border-l-4 border-accent bg-accent-wash px-5 py-4 text-small">
      {state === 'waits' ? 'You mended it, and ask since ' : 'You mended it, and on '}
      {at && <Moment at={at} />}
      {state === 'waits' ? ' to lift the measure. ' : ' the measure was lifted. '}
      <Link to={to}>Read what you asked</Link>
    </p>
  )
}
