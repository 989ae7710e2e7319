import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAvoided } from '#domain/accounts'
import { member } from '#http/doors.server'
import { AvoidedList } from '#ui/accounts/avoided-list'

export const meta: MetaFunction = () => [{ title: 'Muted and blocked · Counterweight' }]

export const loader = member(async ({ ctx }) => ({ avoided: await listAvoided(ctx) }))

export default function Avoided() {
  return <AvoidedList {...useLoaderData<typeof loader>()} />
}
