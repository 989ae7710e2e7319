import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { AwardPage } from '#ui/bounties/award-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Award: ${data?.report.title ?? ''} · Counterweight` }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showAward(visit))

export default function Award() {
  return <AwardPage {...useLoaderData<typeof loader>()} />
}
