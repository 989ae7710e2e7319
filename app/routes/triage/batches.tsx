import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listBatches } from '#domain/triage'
import { member } from '#http/doors.server'
import { BatchesPage } from '#ui/triage/batches-page'

export const meta: MetaFunction = () => [{ title: 'For a second person · Counterweight' }]

export const loader = member(async ({ ctx }) => ({ batches: await listBatches(ctx) }))

export default function Batches() {
  return <BatchesPage {...useLoaderData<typeof loader>()} />
}
