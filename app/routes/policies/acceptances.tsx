import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptanceInput, acceptPoliciesInForce, listConsent } from '#domain/policies'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { ownPath } from '#http/origin.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { AcceptancePage } from '#ui/policies/acceptance-page'

export const meta: MetaFunction = () => [{ title: 'Accept the policies · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx }) => ({ policies: await listConsent(ctx), isDone: ctx.actor.hasAcceptedPolicies }))

export const action = member(async ({ ctx, request, url }) => {
  const form = await readForm(request, acceptanceInput)
  if (!form.ok) return data(form, { status: 422 })

  await acceptPoliciesInForce(ctx, form.value.text_hash, form.value.language)
  return redirectWithToast(ownPath(url.searchParams.get('next'), paths.home()), 'Thank you. Both policies are accepted.')
})

export default function Acceptances() {
  return <AcceptancePage {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />
}
