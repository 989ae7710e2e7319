import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { signUp, signUpInput } from '#domain/accounts'
import { policiesInForce } from '#domain/policies'
import { visitor } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { ownPath } from '#http/origin.server'
import { redirectWithToast } from '#http/toast.server'
import { mailHere } from '#http/visit.server'
import { paths } from '#kernel/paths'
import { AccountForm } from '#ui/accounts/account-form'
import { FormPage } from '#ui/accounts/form-page'
import { MailMissing } from '#ui/accounts/mail-missing'

export const meta: MetaFunction = () => [{ title: 'Sign up · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = visitor(async ({ ctx, house, url }) => ({
  next: ownPath(url.searchParams.get('next'), ''),
  policies: await policiesInForce(ctx.store.read, ctx.now),
  mail: mailHere(house.settings),
}))

export const action = visitor(
  async ({ ctx, house, request, url }) => {
    const form = await readForm(request, signUpInput)
    if (!form.ok) return data(form, { status: 422 })

    const joined = await signUp(ctx, form.value, house.settings)
    if (!joined.ok) return data({ ...joined, typed: form.typed }, { status: 422 })
    return house.settings.waivesConfirmation
      ? redirectWithToast(paths.signIn(ownPath(url.searchParams.get('next'), '')), 'Your account is made. Sign in now.')
      : redirect(paths.confirmation())
  },
  { limit: 'signUp' },
)

export default function SignUp() {
  const { policies, mail, next } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const typed = refused?.typed as Record<string, string> | undefined
  return (
    <FormPage
      title="Make an account"
      lede="Reading needs none. Reporting, answering and commenting do, so that everybody knows who speaks."
    >
      <MailMissing mail={mail} />
      <AccountForm
        policies={policies}
        errors={refused?.errors}
        typed={{ handle: typed?.handle ?? '', email: typed?.email ?? '', isAccepted: typed?.accept === 'yes' }}
      />
      <p>
        You have one already? <Link to={paths.signIn(next)}>Sign in</Link>
      </p>
    </FormPage>
  )
}
