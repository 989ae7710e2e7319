import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addSystem, answeringInput, getOrganisation, listOptions } from '#domain/systems'
import { send } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { OrganisationSystems } from '#ui/systems/organisation-systems'

export const meta: MetaFunction = () => [{ title: 'What an organisation answers for · Counterweight' }]

export const loader = member(async ({ ctx, param }) => {
  const organisation = await getOrganisation(ctx, param('organisation'))
  const options = (await listOptions(ctx.store.read)).map(({ slug, name, developer }) => ({ slug, name, developer }))
  return { ...organisation, options: options.filter(({ slug }) => !organisation.systems.some((own) => own.slug === slug)) }
})

export const action = member(async ({ ctx, param, request }) => {
  const organisation = param('organisation')
  return send(request, answeringInput, async ({ system }) => {
    await addSystem(ctx, { organisation, system })
    return { to: paths.organisationSystems(organisation), say: 'It answers for this system now.' }
  })
})

export default function Systems() {
  return <OrganisationSystems {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
