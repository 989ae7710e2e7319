import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listIssuesOfOrganisation } from '#domain/issues'
import { member } from '#http/doors.server'
import { Workspace } from '#ui/owners/workspace'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.organisation.name ?? 'Owners'} · Counterweight` }]

export const loader = member(async ({ ctx, param }) => ({ ...(await listIssuesOfOrganisation(ctx, param('organisation'))), now: ctx.now }))

export default function Organisation() {
  return <Workspace {...useLoaderData<typeof loader>()} />
}
