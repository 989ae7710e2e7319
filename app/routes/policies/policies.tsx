import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { policiesInForce } from '#domain/policies'
import { visitor } from '#http/doors.server'
import { PolicyList } from '#ui/policies/policy-list'

export const meta: MetaFunction = () => [{ title: 'Policies · Counterweight' }]

export const loader = visitor(async ({ ctx }) => ({ policies: await policiesInForce(ctx.store.read, ctx.now) }))

export default function Policies() {
  return <PolicyList {...useLoaderData<typeof loader>()} />
}
