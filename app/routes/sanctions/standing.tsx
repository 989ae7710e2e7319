import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { member } from '#http/doors.server'
import { showStanding } from '#http/standing-page.server'
import { StandingPage } from '#ui/sanctions/standing-page'

export const meta: MetaFunction = () => [{ title: 'Your standing · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showStanding(visit))

export default function Standing() {
  return <StandingPage {...useLoaderData<typeof loader>()} />
}
