import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getOrganisation, removalInput, removeMember } from '#domain/systems'
import { send } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { notFound } from '#kernel/refused'
import { MemberRemoval } from '#ui/systems/member-removal'

export const meta: MetaFunction = () => [{ title: 'Take somebody out of an organisation · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => {
  const { slug, name, members } = await getOrganisation(ctx, param('organisation'))
  const found = members.find(({ handle }) => handle === param('handle'))
  if (!found) throw notFound()
  return { slug, name, handle: found.handle }
})

export const action = member(async ({ ctx, param, request }) => {
  const [organisation, handle] = [param('organisation'), param('handle')]
  return send(request, removalInput, async ({ reason }) => {
    await removeMember(ctx, { organisation, handle, reason })
    return { to: paths.organisationMembers(organisation), say: `${handle} does not speak for it any more, and is told.` }
  })
})

export default function Removal() {
  return <MemberRemoval {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
