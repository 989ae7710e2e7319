import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'

/** Takes somebody off the reader's list. */
export function EndAvoidance({ handle }: { handle: string }) {
  return (
    <Form method="post" action={paths.avoidanceEnd(handle)}>
      <Button isSmall>
        End it<span className="sr-only"> for {handle}</span>
      </Button>
    </Form>
  )
}
