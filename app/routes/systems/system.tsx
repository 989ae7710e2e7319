import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listIssuesOfSystem, waitsOfSystem } from '#domain/issues'
import { getSystem } from '#domain/systems'
import { visitor } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { SystemPage } from '#ui/systems/system-page'

export const handle = { hasOwnButton: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.system.name ?? 'A system'} · Counterweight` }]

export const loader = visitor(async ({ ctx, house, param }) => {
  const system = await getSystem(ctx, param('slug'))
  if (system.slug !== param('slug')) throw redirect(paths.system(system.slug), 301)

  return {
    system,
    board: await listIssuesOfSystem(ctx, system.id),
    waits: await waitsOfSystem(ctx, system.id),
    address: `${house.settings.baseUrl}${paths.system(system.slug)}`,
    now: ctx.now,
  }
})

export default function System() {
  return <SystemPage {...useLoaderData<typeof loader>()} />
}
