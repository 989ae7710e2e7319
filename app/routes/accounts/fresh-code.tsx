import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getFactor, proveFactor, stepInput, wrongCode } from '#domain/accounts'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { ownPath } from '#http/origin.server'
import { renewSession } from '#http/session.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { CodeForm } from '#ui/accounts/code-form'

export const meta: MetaFunction = () => [{ title: 'A fresh code · Counterweight' }]

export const loader = member(async ({ ctx, url }) => {
  if (!(await getFactor(ctx.store.read, ctx.actor.id ?? ''))) throw redirect(paths.secondFactor())
  return { next: ownPath(url.searchParams.get('next'), paths.security()) }
})

export const action = member(async ({ ctx, house, request }) => {
  const form = await readForm(request, stepInput)
  if (!form.ok) return data(form, { status: 422 })

  if (!(await proveFactor(ctx, house.vault, form.value.code)))
    return data({ ok: false as const, errors: { code: wrongCode } as Record<string, string>, typed: form.typed }, { status: 422 })
  const headers = new Headers({ 'Set-Cookie': await renewSession(request, house, ctx) })
  return redirectWithToast(ownPath(form.value.next ?? null, paths.security()), 'Your code holds for ten minutes.', headers)
})

export default function FreshCode() {
  const { next } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <CodeForm
      title="A fresh code, please"
      lede="What comes next has grave consequences, so it needs a code that is at most ten minutes old."
      button="Go on"
      errors={refused?.errors}
      hidden={{ name: 'next', value: String(refused?.typed.next ?? next) }}
    />
  )
}
