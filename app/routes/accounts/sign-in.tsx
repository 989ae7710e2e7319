import { data, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { findBySignIn, signInInput } from '#domain/accounts'
import { visitor } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { ownPath } from '#http/origin.server'
import { enterAfterPassword } from '#http/step.server'
import { paths } from '#kernel/paths'
import { DemoPeople } from '#ui/accounts/demo-people'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextField } from '#ui/parts/text-field'

export const meta: MetaFunction = () => [{ title: 'Sign in · Counterweight' }]

/** One sentence for all: a wrong password, nobody's name, an address that waits to be confirmed, and one that had an account at sign-up. */
const wrong = 'These do not belong together, or the address is not confirmed yet. Check both, look for our mail, or set a new password.'

export const loader = visitor(async ({ house, url }) => ({
  next: ownPath(url.searchParams.get('next'), ''),
  isDemo: house.settings.isDemo,
}))

export const action = visitor(async ({ ctx, house, request }) => {
  const form = await readForm(request, signInInput)
  if (!form.ok) return data(form, { status: 422 })

  const person = await findBySignIn(ctx, form.value)
  if (!person) return data({ ok: false as const, errors: { name: wrong } as Record<string, string>, typed: form.typed }, { status: 422 })
  return enterAfterPassword(request, house, ctx, person.id, ownPath(form.value.next ?? null, paths.home()))
})

export default function SignIn() {
  const { next, isDemo } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const typed = refused?.typed as Record<string, string> | undefined
  return (
    <FormPage title="Sign in">
      {isDemo && <DemoPeople />}
      <Form method="post" className="flex flex-col gap-6" reloadDocument>
        <FormErrors errors={refused?.errors} />
        <input type="hidden" name="next" value={typed?.next ?? next} />
        <TextField
          name="name"
          label="Email or handle"
          error={refused?.errors.name}
          defaultValue={typed?.name}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextField
          name="password"
          type="password"
          label="Password"
          error={refused?.errors.password}
          autoComplete="current-password"
          required
        />
        <div className="flex flex-wrap items-center gap-6">
          <Button kind="filled">Sign in</Button>
          <Link to={paths.passwordReset()}>Set a new password</Link>
        </div>
      </Form>
      <p>
        No account yet? <Link to={paths.signUp(typed?.next ?? next)}>Make one</Link>
      </p>
      <p>
        You signed up and no mail came? <Link to={paths.confirmation()}>Have it sent again</Link>
      </p>
    </FormPage>
  )
}
