import { Form, Link } from '@remix-run/react'
import type { CasePage } from '#domain/moderation'
import { partNames } from '#domain/moderation/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { useCaseList } from './case-list.ts'

type Props = Pick<CasePage, 'id' | 'state' | 'flagged' | 'part' | 'holder' | 'lease' | 'deferredUntil' | 'hasNobody' | 'may' | 'dueAt'>

/** What the reader can do with the case now, or why they cannot. */
export function CaseActions(props: Props) {
  const { state, part, hasNobody, dueAt } = props
  return (
    <div className="flex flex-col gap-4">
      <p className="text-small text-ink-2">
        First decision due by <Moment at={dueAt} as="full" />.
      </p>
      {part && <Notice tone="caution">You cannot decide this case: {partNames[part]}.</Notice>}
      {hasNobody && state !== 'decided' && state !== 'closed' && (
        <Notice tone="grave">
          Everybody who could decide it has a part in it. It waits until another moderator is there; ask an admin.
        </Notice>
      )}
      {!part && <Steps {...props} />}
    </div>
  )
}

function Steps({ id, state, flagged, holder, lease, deferredUntil, may }: Props) {
  const list = useCaseList()
  if (lease) {
    return (
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <LinkButton to={paths.decision(id, list, flagged.snapshotId)} kind="filled">
          Decide
        </LinkButton>
        <Form method="post" action={paths.caseRelease(id, list)}>
          <Button>Release</Button>
        </Form>
        <Link to={paths.caseQuestion(id, list)}>Ask</Link>
        <Link to={paths.deferral(id, list)}>Defer</Link>
        <Link to={paths.escalation(id, list)}>Hand up</Link>
        <span className="text-small text-ink-2">
          Yours until <Moment at={lease.until} as="time" />.
        </span>
      </div>
    )
  }
  if (holder) return <p className="text-ink-2">{holder.handle} holds it now.</p>
  if (!may.decide || !['queued', 'claimed', 'escalated', 'deferred'].includes(state)) return null
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <Form method="post" action={paths.caseClaim(id, list)}>
        <Button kind="filled">Claim</Button>
      </Form>
      {deferredUntil && (
        <span className="text-small text-ink-2">
          Put away until <Moment at={deferredUntil} />.
        </span>
      )}
    </div>
  )
}
