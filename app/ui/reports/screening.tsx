import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { Keyed } from '#ui/parts/keyed'
import { RecordSection } from '#ui/parts/record-section'

/** What a moderator can do from a report's own page; the queue has the same. */
export function Screening({ id, state }: { id: string; state: string }) {
  if (!['submitted', 'screening', 'duplicate'].includes(state)) return null
  const inQueue = (
    <Link to={paths.queue({ selected: id })} data-key="o">
      Open it in the queue
    </Link>
  )
  return (
    <RecordSection title="Screening" note={inQueue}>
      <div className="flex flex-wrap items-center gap-4">
        {state === 'submitted' && (
          <Form method="post" action={paths.assignment(id)}>
            <Button kind="filled" data-key="c">
              Claim
            </Button>
          </Form>
        )}
        {state === 'screening' &&
          verdicts.map(([as, name, key]) => (
            <Link key={as} to={paths.verdict(id, as)} data-key={key}>
              {name}
            </Link>
          ))}
        {state === 'duplicate' && <Link to={paths.reversal(id)}>Undo the duplicate</Link>}
      </div>
    </RecordSection>
  )
}

const verdicts = [
  ['accept', 'Accept', 'a'],
  ['duplicate', 'Mark as duplicate', 'd'],
  ['ask', 'Ask the reporter', 'q'],
  ['reject', 'Reject', 'r'],
] as const

/** A report's page under the eyes of who may screen it: with the keys of the queue. */
export function ScreeningKeys({ children }: { children: ReactNode }) {
  return <Keyed shown={keys}>{children}</Keyed>
}

const keys = [
  ['o', 'open in the queue'],
  ['s', 'show text'],
  ['c', 'claim'],
  ['a', 'accept'],
  ['d', 'duplicate'],
  ['q', 'ask'],
  ['r', 'reject'],
] as const
