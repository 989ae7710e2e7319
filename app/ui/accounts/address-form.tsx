import { Form } from '@remix-run/react'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextField } from '#ui/parts/text-field'

type Props = {
  button: string
  isMain?: boolean
  hint?: string
  refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> }
}

/** Asks for one’s e-mail address, to have a mail sent there. */
export function AddressForm({ button, isMain = false, hint, refused }: Props) {
  return (
    <Form method="post" className="flex flex-col gap-6">
      <FormErrors errors={refused?.errors} />
      <TextField
        name="email"
        type="email"
        label="Email"
        hint={hint}
        error={refused?.errors.email}
        defaultValue={refused?.typed.email}
        autoComplete="email"
        required
      />
      <div>
        <Button kind={isMain ? 'filled' : 'second'}>{button}</Button>
      </div>
    </Form>
  )
}
