import { useActionData, useLoaderData } from '@remix-run/react'
import type { showAward } from '#http/bounties.server'
import { AwardPage, type Refused } from './award-page.tsx'

/** The page of an award after one of its forms came back. */
export function AwardStep() {
  return <AwardPage {...useLoaderData<typeof showAward>()} refused={useActionData<Refused>()} />
}

/** The same for the form with the reasons of a hold, which keeps what was typed apart from the form that ends the award. */
export function AwardHoldStep() {
  return <AwardPage {...useLoaderData<typeof showAward>()} form="hold" refused={useActionData<Refused>()} />
}
