import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'

type Reset = { id: string; handle: string; reason: string; proposedAt: Date; isByOperator: boolean; mayApprove: boolean }
type Props = {
  mayPropose: boolean
  resets: Reset[]
  refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> }
}

/** Lost devices: one person proposes to take a second factor away, another one approves. */
export function FactorResets({ mayPropose, resets, refused }: Props) {
  return (
    <Page>
      <PageHead title="Second factors" lede="A lost device takes two people: one who proposes to reset it, and another who approves." />
      <RecordSection title="Waiting for a second person">
        {resets.length === 0 && <Empty title="None">Nobody’s second factor waits to be reset.</Empty>}
        <ul>
          {resets.map((reset) => (
            <WaitingReset key={reset.id} {...reset} />
          ))}
        </ul>
      </RecordSection>
      {mayPropose && (
        <RecordSection title="Propose a reset" note="Make sure that it is them: call them, or meet them.">
          <Form method="post" className="flex max-w-form flex-col gap-6">
            <FormErrors errors={refused?.errors} />
            <TextField
              name="handle"
              label="Handle"
              error={refused?.errors.handle}
              defaultValue={refused?.typed.handle}
              autoCapitalize="none"
              required
            />
            <TextArea name="reason" label="Reason" error={refused?.errors.reason} defaultValue={refused?.typed.reason} rows={4} required />
            <div>
              <Button kind="filled">Propose the reset</Button>
            </div>
          </Form>
        </RecordSection>
      )}
    </Page>
  )
}

function WaitingReset({ id, handle, reason, proposedAt, isByOperator, mayApprove }: Reset) {
  return (
    <li className="border-b border-rule py-4">
      <h3 className="text-h3">{handle}</h3>
      <p className="max-w-body whitespace-pre-line">{reason}</p>
      <p className="text-small text-ink-2">
        Proposed{isByOperator && ' by the operator'} <Moment at={proposedAt} as="full" />
      </p>
      <Form method="post" action={paths.factorApproval(id)} className="mt-3">
        <Button kind="grave" why={mayApprove ? undefined : 'Another person has to approve it.'}>
          Take the second factor away
        </Button>
      </Form>
    </li>
  )
}
