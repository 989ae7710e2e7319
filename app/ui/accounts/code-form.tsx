import { Form } from '@remix-run/react'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { CodeField } from './code-field.tsx'
import { FormPage } from './form-page.tsx'

type Props = {
  title: string
  lede: string
  button: string
  isGrave?: boolean
  errors?: Record<string, string>
  hidden?: { name: string; value: string }
}

/** A page that asks for nothing but a code. */
export function CodeForm({ title, lede, button, isGrave = false, errors, hidden }: Props) {
  return (
    <FormPage title={title} lede={lede}>
      <Form method="post" className="flex flex-col gap-6" reloadDocument>
        <FormErrors errors={errors} />
        {hidden && <input type="hidden" {...hidden} />}
        <CodeField error={errors?.code} takesRecoveryCodes />
        <div>
          <Button kind={isGrave ? 'grave' : 'filled'}>{button}</Button>
        </div>
      </Form>
    </FormPage>
  )
}
