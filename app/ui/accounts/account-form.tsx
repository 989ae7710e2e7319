import { Form } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextField } from '#ui/parts/text-field'
import { PoliciesField } from './policies-field.tsx'

type Props = {
  policies: ComponentProps<typeof PoliciesField>['policies']
  errors?: Record<string, string>
  typed: { handle: string; email: string; isAccepted: boolean }
}

/** What a new account needs. A refused password has to be typed again; nothing else is lost. */
export function AccountForm({ policies, errors, typed }: Props) {
  return (
    <Form method="post" className="flex flex-col gap-6">
      <FormErrors errors={errors} />
      <TextField
        name="handle"
        label="Handle"
        hint="Your public name here: 3 to 30 letters a to z, digits, dots, hyphens or underscores."
        error={errors?.handle}
        defaultValue={typed.handle}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        name="email"
        type="email"
        label="Email"
        hint="Never shown to anybody."
        error={errors?.email}
        defaultValue={typed.email}
        autoComplete="email"
        required
      />
      <TextField
        name="password"
        type="password"
        label="Password"
        hint="At least 12 characters of any kind. A few words in a row are good."
        error={errors?.password}
        autoComplete="new-password"
        required
      />
      <PoliciesField policies={policies} error={errors?.accept} isChecked={typed.isAccepted} />
      <div>
        <Button kind="filled">Create account</Button>
      </div>
    </Form>
  )
}
