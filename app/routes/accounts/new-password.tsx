import { data, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { isLinkGood, newPasswordInput, resetPassword } from '#domain/accounts'
import { visitor } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextField } from '#ui/parts/text-field'

export const meta: MetaFunction = () => [{ title: 'Set a new password · Counterweight' }]

export const loader = visitor(async ({ ctx, param }) => ({ isGood: await isLinkGood(ctx.store.read, ctx.now, 'reset', param('secret')) }))

export const action = visitor(async ({ ctx, param, request }) => {
  const form = await readForm(request, newPasswordInput)
  if (!form.ok) return data(form, { status: 422 })

  const set = await resetPassword(ctx, param('secret'), form.value.password)
  if (!set.ok) return data(set, { status: 422 })
  return redirectWithToast(paths.signIn(), 'Your new password is set, and every browser is signed out. Sign in with it.')
})

export default function NewPassword() {
  const { isGood } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (!isGood) return <FormPage title="Set a new password" lede="This link was used already or has run out. Ask for a new one." />
  return (
    <FormPage title="Set a new password">
      <Form method="post" className="flex flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <TextField
          name="password"
          type="password"
          label="New password"
          hint="At least 12 characters of any kind."
          error={refused?.errors.password}
          autoComplete="new-password"
          required
        />
        <div>
          <Button kind="filled">Set this password</Button>
        </div>
      </Form>
    </FormPage>
  )
}
