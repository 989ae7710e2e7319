import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSystems, systemFilters } from '#domain/systems'
import { visitor } from '#http/doors.server'
import { SystemsPage } from '#ui/systems/systems-page'

export const meta: MetaFunction = () => [{ title: 'Systems · Counterweight' }]

export const loader = visitor(async ({ ctx, url }) => {
  const filters = systemFilters.parse(Object.fromEntries(url.searchParams))
  return { list: await listSystems(ctx, filters), filters }
})

export default function Systems() {
  return <SystemsPage {...useLoaderData<typeof loader>()} />
}
