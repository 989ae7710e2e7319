import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEarnings, totalsOf } from '#domain/bounties'
import { getPayeeReference } from '#domain/payments'
import { member } from '#http/doors.server'
import { EarningsPage } from '#ui/bounties/earnings-page'

export const meta: MetaFunction = () => [{ title: 'Earnings · Counterweight' }]

export const loader = member(async ({ ctx }) => {
  const earnings = await listEarnings(ctx.store.read, ctx.actor)
  return { earnings, totals: totalsOf(earnings), payeeReference: await getPayeeReference(ctx) }
})

export default function Earnings() {
  return <EarningsPage {...useLoaderData<typeof loader>()} />
}
