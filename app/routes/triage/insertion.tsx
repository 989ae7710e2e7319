import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { member } from '#http/doors.server'
import { insertKeptText } from '#http/kept-text.server'
import { getVerdictForm } from '#http/verdict-page.server'
import { VerdictPage } from '#ui/triage/verdict-page'

export const meta: MetaFunction = () => [{ title: 'A verdict, with a kept text · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(getVerdictForm)

export const action = member((visit) => insertKeptText(visit, 'text', async () => (await getVerdictForm(visit)).answers))

export default function Insertion() {
  return <VerdictPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
