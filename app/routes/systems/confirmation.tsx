import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmationInput, confirmSystem, getSystem } from '#domain/systems'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { Refused } from '#kernel/refused'
import { ConfirmationPage } from '#ui/systems/confirmation-page'

export const handle = { hasOwnButton: true }

export const meta: MetaFunction = () => [{ title: 'Confirm a system · Counterweight' }]

export const loader = member(async ({ ctx, param }) => {
  const { slug, name, developer, homepage, state, may } = await getSystem(ctx, param('slug'))
  if (!may.confirm && state === 'unconfirmed') throw new Refused('forbidden', 'Not allowed: only moderators and admins confirm systems.')
  if (state !== 'unconfirmed') throw new Refused('conflict', 'This system is listed already.')
  return { slug, suggested: { name, developer, link: homepage ?? '' } }
})

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, confirmationInput)
    if (!form.ok) return data(form, { status: 422 })

    const { slug } = await confirmSystem(ctx, param('slug'), form.value)
    return redirectWithToast(paths.system(slug), 'The system is in the catalogue now.')
  },
  { limit: 'decide' },
)

export default function Confirmation() {
  return <ConfirmationPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
