import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { codeInput, getFactor, removeFactor } from '#domain/accounts'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { CodeForm } from '#ui/accounts/code-form'

export const meta: MetaFunction = () => [{ title: 'Remove the second factor · Counterweight' }]

export const loader = member(async ({ ctx }) => {
  if (!(await getFactor(ctx.store.read, ctx.actor.id ?? ''))) throw redirect(paths.secondFactor())
  return null
})

export const action = member(async ({ ctx, house, request }) => {
  const form = await readForm(request, codeInput)
  if (!form.ok) return data(form, { status: 422 })

  const removed = await removeFactor(ctx, house.vault, form.value.code)
  if (!removed.ok) return data(removed, { status: 422 })
  return redirectWithToast(paths.security(), 'Your second factor is removed.')
})

export default function FactorRemoval() {
  return (
    <CodeForm
      title="Remove the second factor?"
      lede="Roles that need one stop working until you set up another."
      button="Remove it"
      isGrave
      errors={useActionData<typeof action>()?.errors}
    />
  )
}
