import { Form, Link } from '@remix-run/react'
import { type Role, roleNames } from '#domain/accounts/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { CodeField } from './code-field.tsx'
import { FormPage } from './form-page.tsx'
import { ReasonField } from './reason-field.tsx'

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
        <ReasonField refused={refused} />
        {needsCode && <CodeField error={refused?.errors.code} />}
        <div className="flex flex-wrap items-center gap-6">
          <Button kind="grave">Take the role back</Button>
          <Link to={paths.roles()}>Keep it</Link>
        </div>
      </Form>
    </FormPage>
  )
}
