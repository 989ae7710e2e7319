import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listLeaders } from '#domain/reputation'
import { visitor } from '#http/doors.server'
import { LeadersPage } from '#ui/reputation/leaders-page'

export const meta: MetaFunction = () => [{ title: 'Researchers · Counterweight' }]

export const loader = visitor(async ({ ctx }) => ({ leaders: await listLeaders(ctx.store.read) }))

export default function Leaders() {
  return <LeadersPage {...useLoaderData<typeof loader>()} />
}
