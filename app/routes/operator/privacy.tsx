import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '#http/doors.server'
import { operatorPage } from '#http/operator-page.server'
import { OperatorText } from '#ui/operator/operator-text'

export const meta: MetaFunction = () => [{ title: 'Privacy · Counterweight' }]

export const loader = visitor(async ({ house }) => ({ nodes: await operatorPage(house.settings.dataDir, 'privacy') }))

export default function Privacy() {
  return <OperatorText title="Privacy" {...useLoaderData<typeof loader>()} />
}
