import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getStanding } from '#domain/sanctions'
import { member } from '#http/doors.server'
import { StandingPage } from '#ui/sanctions/standing-page'

export const meta: MetaFunction = () => [{ title: 'Your standing · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx }) => ({ ...(await getStanding(ctx)), handle: ctx.actor.handle }))

export default function Standing() {
  return <StandingPage {...useLoaderData<typeof loader>()} />
}
