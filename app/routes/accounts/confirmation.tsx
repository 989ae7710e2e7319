import { data, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { resendConfirmation, resendInput } from '#domain/accounts'
import { visitor } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { mailHere } from '#http/visit.server'
import { paths } from '#kernel/paths'
import { AddressForm } from '#ui/accounts/address-form'
import { FormPage } from '#ui/accounts/form-page'
import { MailMissing } from '#ui/accounts/mail-missing'

export const meta: MetaFunction = () => [{ title: 'Look into your mail · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = visitor(async ({ house }) => ({ mail: mailHere(house.settings) }))

/** Sends the mail again. What is said is the same for an address that waits, one that has an account, and one that nobody named. */
export const action = visitor(async ({ ctx, house, request }) => {
  const form = await readForm(request, resendInput)
  if (!form.ok) return data(form, { status: 422 })

  await resendConfirmation(ctx, form.value.email, house.settings)
  return redirectWithToast(paths.confirmation(), 'If somebody signed up with that address, the mail is on its way again.')
})

export default function Confirmation() {
  const { mail } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <FormPage title="Look into your mail" lede={mail === 'sent' && ledeSent}>
      <MailMissing mail={mail} />
      {mail === 'sent' && (
        <AddressForm
          button="Send the mail again"
          hint="No mail after some minutes? Look among your spam, then have it sent again. The new link ends the one before."
          refused={refused}
        />
      )}
      <p>
        The address is confirmed? <Link to={paths.signIn(paths.report())}>Sign in</Link>
      </p>
    </FormPage>
  )
}

const ledeSent =
  'We wrote to the address that you gave. Open the link in that mail, and your account is there. Your handle waits for seven days.'
