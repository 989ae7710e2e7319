import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { showDecision } from '#http/decision-page.server'
import { member } from '#http/doors.server'
import { insertKeptText } from '#http/kept-text.server'
import { DecisionPage } from '#ui/moderation/decision-page'

export const meta: MetaFunction = () => [{ title: 'Decide a case, with a kept text · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(showDecision)

export const action = member((visit) => insertKeptText(visit, 'reasons', async () => (await showDecision(visit)).answers))

export default function Insertion() {
  return <DecisionPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
