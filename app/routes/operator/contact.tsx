import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '#http/doors.server'
import { operatorPage } from '#http/operator-page.server'
import { OperatorText } from '#ui/operator/operator-text'

export const meta: MetaFunction = () => [{ title: 'Contact · Counterweight' }]

export const loader = visitor(async ({ house }) => ({ nodes: await operatorPage(house.settings.dataDir, 'contact') }))

export default function Contact() {
  return <OperatorText title="Contact" {...useLoaderData<typeof loader>()} />
}
