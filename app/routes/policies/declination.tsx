import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { declinationInput, declinePoliciesInForce, listConsent } from '#domain/policies'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { DeclinationPage } from '#ui/policies/declination-page'

export const meta: MetaFunction = () => [{ title: 'Decline the policies · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx }) => ({ policies: await listConsent(ctx) }))

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, declinationInput)
  if (!form.ok) return data(form, { status: 422 })

  await declinePoliciesInForce(ctx, form.value.text_hash, form.value.language)
  return redirectWithToast(paths.acceptances(), 'You declined. Nothing else changed, and you can accept at any time.')
})

export default function Declination() {
  return <DeclinationPage {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />
}
