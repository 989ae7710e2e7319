import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { becomeFirstAdmin, isLinkGood, signUp, signUpInput } from '#domain/accounts'
import { policiesInForce } from '#domain/policies'
import { visitor } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { enterAfterPassword } from '#http/step.server'
import { paths } from '#kernel/paths'
import { notFound } from '#kernel/refused'
import { AccountForm } from '#ui/accounts/account-form'
import { FormPage } from '#ui/accounts/form-page'

export const meta: MetaFunction = () => [{ title: 'The first admin · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = visitor(async ({ ctx, param }) => {
  if (!(await isLinkGood(ctx.store.read, ctx.now, 'first_admin', param('secret')))) throw notFound()
  return { policies: await policiesInForce(ctx.store.read, ctx.now) }
})

export const action = visitor(async ({ ctx, house, param, request }) => {
  if (!(await isLinkGood(ctx.store.read, ctx.now, 'first_admin', param('secret')))) throw notFound()
  const form = await readForm(request, signUpInput)
  if (!form.ok) return data(form, { status: 422 })

  const joined = await signUp(ctx, form.value, { ...house.settings, waivesConfirmation: true })
  if (!joined.ok) return data({ ...joined, typed: form.typed }, { status: 422 })
  const admin = await becomeFirstAdmin(ctx, param('secret'), form.value.handle)
  return enterAfterPassword(request, house, ctx, admin.id, paths.admin())
})

export default function FirstAdmin() {
  const { policies } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const typed = refused?.typed as Record<string, string> | undefined
  return (
    <FormPage title="Make the first admin" lede="This link works once. The admin can give roles to others.">
      <AccountForm
        policies={policies}
        errors={refused?.errors}
        typed={{ handle: typed?.handle ?? '', email: typed?.email ?? '', isAccepted: typed?.accept === 'yes' }}
      />
    </FormPage>
  )
}
