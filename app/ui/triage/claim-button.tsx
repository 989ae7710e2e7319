import { Form } from '@remix-run/react'
import type { VerdictKind } from '#domain/triage/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { DeskKey } from './desk-key.tsx'
import { useQueueList } from './queue-address.ts'

type Props = { id: string; hasKeys?: boolean; next?: VerdictKind; issue?: string | null }

/** Takes a report. `next` is the form of a verdict to come back to; else it is the queue. */
export function ClaimButton({ id, hasKeys = false, next, issue = null }: Props) {
  const list = useQueueList()

  return (
    <Form method="post" action={paths.assignment(id, list)}>
      {next && <input type="hidden" name="next" value={next} />}
      {issue && <input type="hidden" name="issue" value={issue} />}
      <Button kind="filled" data-key="c">
        Claim {hasKeys && <DeskKey>c</DeskKey>}
      </Button>
    </Form>
  )
}
