import { Form } from '@remix-run/react'
import type { VerdictKind } from '#domain/triage/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'

/** Takes a report. `next` is the form of a verdict to come back to; else it is the queue. */
export function ClaimButton({ id, next }: { id: string; next?: VerdictKind }) {
  return (
    <Form method="post" action={paths.assignment(id)}>
      {next && <input type="hidden" name="next" value={next} />}
      <Button kind="filled" hotkey="c" data-key="c">
        Claim
      </Button>
    </Form>
  )
}
