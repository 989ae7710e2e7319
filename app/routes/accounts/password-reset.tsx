import { data, type MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { requestReset, resetInput } from '#domain/accounts'
import { visitor } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextField } from '#ui/parts/text-field'

export const meta: MetaFunction = () => [{ title: 'Set a new password · Counterweight' }]

export const loader = visitor(async () => null)

export const action = visitor(async ({ ctx, house, request }) => {
  const form = await readForm(request, resetInput)
  if (!form.ok) return data(form, { status: 422 })

  await requestReset(ctx, form.value.email, house.settings)
  return redirectWithToast(paths.signIn(), 'If that address has an account, a mail with a link is on its way.')
})

export default function PasswordReset() {
  const refused = useActionData<typeof action>()
  return (
    <FormPage title="Set a new password" lede="We send a link to your address. It works once, for one hour.">
      <Form method="post" className="flex flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <TextField
          name="email"
          type="email"
          label="Email"
          error={refused?.errors.email}
          defaultValue={refused?.typed.email as string | undefined}
          autoComplete="email"
          required
        />
        <div>
          <Button kind="filled">Send the link</Button>
        </div>
      </Form>
    </FormPage>
  )
}
