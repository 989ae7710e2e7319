import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPreparations } from '#domain/policies'
import { member } from '#http/doors.server'
import { PreparationsPage } from '#ui/policies/preparations-page'

export const meta: MetaFunction = () => [{ title: 'Prepare policies · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx }) => ({ policies: await listPreparations(ctx) }))

export default function Preparations() {
  return <PreparationsPage {...useLoaderData<typeof loader>()} />
}
