import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { finishSecondStep, stepInput, wrongCode } from '#domain/accounts'
import { visitor } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { ownPath } from '#http/origin.server'
import { signIn } from '#http/session.server'
import { stepCookie, stepSecretOf } from '#http/step.server'
import { paths } from '#kernel/paths'
import { CodeField } from '#ui/accounts/code-field'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'

export const meta: MetaFunction = () => [{ title: 'Sign in with a code · Counterweight' }]

export const loader = visitor(async ({ url, request }) => {
  if (!stepSecretOf(request)) throw redirect(paths.signIn())
  return { next: ownPath(url.searchParams.get('next'), '') }
})

export const action = visitor(async ({ ctx, house, request }) => {
  const form = await readForm(request, stepInput)
  if (!form.ok) return data(form, { status: 422 })

  const person = await finishSecondStep(ctx, house.vault, stepSecretOf(request) ?? '', form.value.code)
  if (!person)
    return data({ ok: false as const, errors: { code: wrongCode } as Record<string, string>, typed: form.typed }, { status: 422 })
  const headers = new Headers({ 'Set-Cookie': await signIn(request, house, person.id, ctx.now, ctx.now) })
  headers.append('Set-Cookie', stepCookie(house, '', 0))
  return redirect(ownPath(form.value.next ?? null, paths.home()), { headers })
})

export default function SignInCode() {
  const { next } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <FormPage title="Sign in: the code" lede="Your password is right. Now the code of your second factor.">
      <Form method="post" className="flex flex-col gap-6" reloadDocument>
        <FormErrors errors={refused?.errors} />
        <input type="hidden" name="next" value={(refused?.typed.next as string | undefined) ?? next} />
        <CodeField error={refused?.errors.code} takesRecoveryCodes />
        <div className="flex flex-wrap items-center gap-6">
          <Button kind="filled">Sign in</Button>
          <Link to={paths.signIn()}>Begin again</Link>
        </div>
      </Form>
    </FormPage>
  )
}
