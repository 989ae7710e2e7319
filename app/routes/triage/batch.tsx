import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getBatch } from '#domain/triage'
import { member } from '#http/doors.server'
import { BatchPage } from '#ui/triage/batch-page'

export const meta: MetaFunction = () => [{ title: 'A verdict for a second person · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => ({ batch: await getBatch(ctx, param('batchId')) }))

export default function Batch() {
  return <BatchPage {...useLoaderData<typeof loader>()} />
}
