import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { CodeField } from '#ui/accounts/code-field'
import { Button } from '#ui/parts/button'
import { FileField } from '#ui/parts/file-field'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { RecordSection } from '#ui/parts/record-section'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'

export type Refused = { errors: Record<string, string>; faults?: readonly string[]; typed: Record<string, string | string[]> }
type Props = { id: string; needsCode: boolean; refused?: Refused }

/** Takes the filled-in file back. What cannot be is said line by line, and nothing of it is recorded. */
export function StatusForm({ id, needsCode, refused }: Props) {
  const faults = refused?.faults ?? []
  return (
    <RecordSection title="What became of them" note="All of it is recorded or nothing. The same file twice records nothing more.">
      <Form method="post" action={paths.paymentStatus(id)} encType="multipart/form-data" className="flex max-w-form flex-col gap-5">
        <FormErrors errors={refused?.errors} />
        {faults.length > 0 && (
          <Notice tone="grave">
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Notice>
        )}
        <FileField name="file" label="The filled-in file" accept=".csv,text/csv" isOptional />
        <TextArea
          name="rows"
          label="Or paste all of it"
          rows={6}
          isOptional
          error={refused?.errors.rows}
          defaultValue={String(refused?.typed.rows ?? '')}
        />
        {(needsCode || refused?.errors.code) && <CodeField error={refused?.errors.code} />}
        <div>
          <Button id="form" kind="filled">
            Record it
          </Button>
        </div>
      </Form>
    </RecordSection>
  )
}

/** Takes back a file that was never sent. */
export function WithdrawalForm({ id, needsCode, refused }: Props) {
  return (
    <RecordSection title="Take it back" note="Only if the file was never sent: what is on its way is due again.">
      <Form method="post" action={paths.paymentWithdrawal(id)} className="flex max-w-form flex-col gap-5">
        <FormErrors errors={refused?.errors} />
        <TextField
          name="reason"
          label="Why nothing of it is paid"
          error={refused?.errors.reason}
          defaultValue={String(refused?.typed.reason ?? '')}
        />
        {needsCode && <CodeField id={refused ? 'code' : 'code-withdrawal'} error={refused?.errors.code} />}
        <div>
          <Button kind="grave">Take the file back</Button>
        </div>
      </Form>
    </RecordSection>
  )
}
