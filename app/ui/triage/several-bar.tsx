import { Form } from '@remix-run/react'
import type { QueueView } from '#domain/triage/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { useQueueList } from './queue-address.ts'

/** What can be done with the ticked reports. Each button leads to a page that shows first what would happen to each. */
export function SeveralBar({ view }: { view: QueueView }) {
  const list = useQueueList()
  return (
    <Form id="several" method="get" action={paths.claims()} className="mt-4 flex flex-wrap items-center gap-2" data-print="no">
      {list && <input type="hidden" name="list" value={list} />}
      <span id="ticked" className="me-2 text-small text-ink-2">
        With the ticked ones:
      </span>
      {view !== 'mine' && (
        <Button isSmall formAction={paths.claims()}>
          Take on
        </Button>
      )}
      <Button isSmall formAction={paths.releases()}>
        Give back
      </Button>
      <Button isSmall formAction={paths.severalVerdicts()} name="as" value="ask">
        Ask
      </Button>
      <Button isSmall formAction={paths.severalVerdicts()} name="as" value="reject">
        Reject as spam
      </Button>
    </Form>
  )
}
