import { data, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { requestReset, resetInput } from '#domain/accounts'
import { visitor } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { AddressForm } from '#ui/accounts/address-form'
import { FormPage } from '#ui/accounts/form-page'

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
      <AddressForm button="Send the link" isMain refused={refused} />
    </FormPage>
  )
}
