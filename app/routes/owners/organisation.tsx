import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listIssuesOfOrganisation, waitsOfOrganisation } from '#domain/issues'
import { member } from '#http/doors.server'
import { Workspace } from '#ui/owners/workspace'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.organisation.name ?? 'Owners'} · Counterweight` }]

export const loader = member(async ({ ctx, param }) => {
  const board = await listIssuesOfOrganisation(ctx, param('organisation'))
  const mayPay = ctx.actor.memberships.some(({ slug, role }) => slug === board.organisation.slug && role === 'owner-admin')
  return { ...board, mayPay, waits: await waitsOfOrganisation(ctx, board.organisation.slug), now: ctx.now }
})

export default function Organisation() {
  return <Workspace {...useLoaderData<typeof loader>()} />
}
