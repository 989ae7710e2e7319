import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createOrganisation, listOrganisations, organisationInput } from '#domain/systems'
import { send } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { OrganisationsPage } from '#ui/systems/organisations-page'

export const meta: MetaFunction = () => [{ title: 'Organisations · Counterweight' }]

export const loader = member(async ({ ctx }) => ({ organisations: await listOrganisations(ctx) }))

export const action = member(async ({ ctx, request }) =>
  send(request, organisationInput, async (given) => {
    const { slug, name } = await createOrganisation(ctx, given)
    return { to: paths.organisationMembers(slug), say: `${name} is made. Say now who speaks for it.` }
  }),
)

export default function Organisations() {
  return <OrganisationsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
