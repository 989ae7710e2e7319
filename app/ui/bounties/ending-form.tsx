import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { CodeField } from '#ui/accounts/code-field'
import { Button } from '#ui/parts/button'
import { RecordSection } from '#ui/parts/record-section'
import { TextArea } from '#ui/parts/text-area'

type Props = {
  id: string
  isPaid: boolean
  needsCode: boolean
  refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> }
}

/** Ends an award with a reason that its payees read. */
export function EndingForm({ id, isPaid, needsCode, refused }: Props) {
  return (
    <RecordSection title={isPaid ? 'Take it back' : 'End it'} note="The reason is shown to the payees.">
      <Form method="post" action={isPaid ? paths.awardReversal(id) : paths.awardVoid(id)} className="flex max-w-form flex-col gap-5">
        <TextArea
          name="reason"
          label="Reason"
          hint={isPaid ? 'Once the money has come back. It is free in the programme again.' : 'What was set aside is free again.'}
          rows={3}
          error={refused?.errors.reason}
          defaultValue={String(refused?.typed.reason ?? '')}
        />
        {isPaid && needsCode && <CodeField id={refused ? 'code' : 'code-ending'} error={refused?.errors.code} />}
        <div>
          <Button kind="grave">{isPaid ? 'Reverse the award' : 'Void the award'}</Button>
        </div>
      </Form>
    </RecordSection>
  )
}
