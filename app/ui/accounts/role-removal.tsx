import { Form, Link } from '@remix-run/react'
import { type Role, roleNames } from '#domain/accounts/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextArea } from '#ui/parts/text-area'
import { CodeField } from './code-field.tsx'
import { FormPage } from './form-page.tsx'

type Props = {
  handle: string
  role: Role
  needsCode: boolean
  refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> }
}

/** Takes a role back, with a reason. */
export function RoleRemoval({ handle, role, needsCode, refused }: Props) {
  return (
    <FormPage title={`Take a role back from ${handle}?`} lede={`${roleNames[role]}. It ends at once, everywhere, and ${handle} is told.`}>
      <Form method="post" className="flex flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <TextArea
          name="reason"
          label="Reason"
          hint="It stays on record with your name."
          error={refused?.errors.reason}
          defaultValue={refused?.typed.reason}
          rows={3}
          required
        />
        {needsCode && <CodeField error={refused?.errors.code} />}
        <div className="flex flex-wrap items-center gap-6">
          <Button kind="grave">Take the role back</Button>
          <Link to={paths.roles()}>Keep it</Link>
        </div>
      </Form>
    </FormPage>
  )
}
