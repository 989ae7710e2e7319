import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addMember, getOrganisation, memberInput } from '#domain/systems'
import { send } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { OrganisationMembers } from '#ui/systems/organisation-members'

export const meta: MetaFunction = () => [{ title: 'Who speaks for an organisation · Counterweight' }]

export const loader = member(async ({ ctx, param }) => getOrganisation(ctx, param('organisation')))

export const action = member(async ({ ctx, param, request }) => {
  const organisation = param('organisation')
  return send(request, memberInput, async (given) => {
    await addMember(ctx, { organisation, ...given })
    return { to: paths.organisationMembers(organisation), say: `${given.handle} speaks for it now, and is told.` }
  })
})

export default function Members() {
  return <OrganisationMembers {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
