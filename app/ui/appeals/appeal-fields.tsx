import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { TextArea } from '#ui/parts/text-area'
import { type Refused, shownIn } from './refused.ts'

type Props = { label: string; hint: string; fault: string | null; refused?: Refused; children: ReactNode }

/** The form of every appeal: what speaks against it already, its terms as list items, and one field. */
export function AppealFields({ label, hint, fault, refused, children }: Props) {
  return (
    <Form method="post" className="flex max-w-form flex-col gap-6">
      <FormErrors errors={refused?.errors} />
      {fault && <Notice tone="caution">{fault} You can send it all the same; it is kept with that answer.</Notice>}
      <ul className="list-disc ps-5 text-ink-2">{children}</ul>
      <TextArea name="text" label={label} hint={hint} rows={8} error={refused?.errors.text} defaultValue={shownIn(refused, 'text')} />
      <div>
        <Button id="form" kind="filled">
          Send the appeal
        </Button>
      </div>
    </Form>
  )
}
