import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { CodeField } from '#ui/accounts/code-field'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { RecordSection } from '#ui/parts/record-section'
import { TextField } from '#ui/parts/text-field'

type Refused = { form: string; errors?: Record<string, string>; typed?: Record<string, string | string[]> }
type Props = { slug: string; currency: string; needsCode: boolean; refused?: Refused }
const forms = [
  { name: 'deposits', title: 'Money that came in', to: paths.deposits, button: 'Record the deposit', kind: 'filled' },
  { name: 'returns', title: 'Money given back', to: paths.returns, button: 'Record what was given back', kind: 'second' },
] as const

/** Records what came in from outside and what went back, each under the reference of the bank. */
export function DepositForms({ slug, currency, needsCode, refused }: Props) {
  return forms.map(({ name, title, to, button, kind }) => {
    const own = refused?.form === name ? refused : undefined
    return (
      <RecordSection key={name} title={title} note="The same reference twice adds nothing.">
        <Form method="post" action={to(slug)} className="flex max-w-form flex-col gap-5">
          <FormErrors errors={own?.errors} />
          <TextField
            id={own ? 'amount' : `amount-${name}`}
            name="amount"
            label={`Amount in ${currency}`}
            inputMode="decimal"
            error={own?.errors?.amount}
            defaultValue={String(own?.typed?.amount ?? '')}
          />
          <TextField
            id={own ? 'reference' : `reference-${name}`}
            name="reference"
            label="Reference of the bank"
            error={own?.errors?.reference}
            defaultValue={String(own?.typed?.reference ?? '')}
          />
          {needsCode && <CodeField id={own ? 'code' : `code-${name}`} error={own?.errors?.code} />}
          <div>
            <Button id={own ? 'form' : undefined} kind={kind}>
              {button}
            </Button>
          </div>
        </Form>
      </RecordSection>
    )
  })
}
