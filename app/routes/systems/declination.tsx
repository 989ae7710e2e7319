import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { declinationInput, declineSystem, getSystem } from '#domain/systems'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { Refused } from '#kernel/refused'
import { DeclinationPage } from '#ui/systems/declination-page'

export const handle = { hasOwnButton: true }
export const meta: MetaFunction = () => [{ title: 'Decline a system · Counterweight' }]

export const loader = member(async ({ ctx, param }) => {
  const { slug, name, may } = await getSystem(ctx, param('slug'))
  if (!may.confirm) throw new Refused('forbidden', 'Only moderators and admins decide on suggested systems, never their own.')
  return { slug, name }
})

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, declinationInput)
    if (!form.ok) return data(form, { status: 422 })

    const declined = await declineSystem(ctx, param('slug'), form.value).catch(refusedForm(form.typed))
    if (declined) return declined.answer
    return redirectWithToast(paths.suggestions(), 'Declined. Whoever suggested it is told.')
  },
  { limit: 'decide' },
)

export default function Declination() {
  return <DeclinationPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
