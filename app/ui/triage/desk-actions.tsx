import { Link } from '@remix-run/react'
import type { DeskReport } from '#domain/triage'
import { paths } from '#kernel/paths'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'
import { ClaimButton } from './claim-button.tsx'
import { DeskKey } from './desk-key.tsx'
import { useQueueList } from './queue-address.ts'

/** What can be done with a report now, and why no more than that. */
export function DeskActions({ report, now, hasKeys }: { report: DeskReport; now: Date; hasKeys: boolean }) {
  const { id, state, holder } = report
  const list = useQueueList()
  if (!['submitted', 'screening'].includes(state)) return <Outcome report={report} />
  if (!holder) {
    return (
      <div className="flex flex-wrap items-center gap-4">
        <ClaimButton id={id} hasKeys={hasKeys} />
        <p className="text-small text-ink-2">Claim it to accept, join, ask or reject.</p>
      </div>
    )
  }
  if (!holder.isMe) {
    return (
      <p className="text-small text-ink-2">
        {holder.handle} is screening this report, until <Moment at={holder.leaseUntil} as="time" /> at least.
      </p>
    )
  }

  const minutes = Math.max(1, Math.ceil((holder.leaseUntil.getTime() - now.getTime()) / 60_000))
  return (
    <div>
      <div className="flex flex-wrap gap-1.5">
        {actions.map(({ as, name, key }) => (
          <LinkButton
            key={as}
            to={paths.verdict(id, as, null, list)}
            kind={as === 'accept' ? 'filled' : 'second'}
            data-key={key}
            className="px-2.5"
          >
            {name} {hasKeys && <DeskKey>{key}</DeskKey>}
          </LinkButton>
        ))}
      </div>
      <p className="mt-2.5 text-micro text-ink-2">
        Yours for {minutes} more {minutes === 1 ? 'minute' : 'minutes'}, longer while you work.
      </p>
    </div>
  )
}

const actions = [
  { as: 'accept', name: 'Accept', key: 'a' },
  { as: 'duplicate', name: 'Duplicate', key: 'd' },
  { as: 'ask', name: 'Ask', key: 'q' },
  { as: 'reject', name: 'Reject', key: 'r' },
] as const

function Outcome({ report: { id, state, issue, lastVerdict } }: { report: DeskReport }) {
  const list = useQueueList()

  return (
    <div className="border-t border-rule pt-3 text-small">
      {issue && (
        <p>
          Joined to <Link to={paths.issue(issue.publicId)}>{issue.publicId}</Link> as {issue.role}.
        </p>
      )}
      {lastVerdict && (
        <p className="mt-1 text-ink-2">
          {lastVerdict.moderator}, <Moment at={lastVerdict.at} as="short" />:{' '}
          <q className="font-serif whitespace-pre-wrap">{lastVerdict.text}</q>
        </p>
      )}
      {state === 'duplicate' && (
        <p className="mt-2">
          <LinkButton to={paths.reversal(id, list)} isSmall>
            Undo the duplicate
          </LinkButton>
        </p>
      )}
    </div>
  )
}
