import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAppeals } from '#domain/appeals'
import { member } from '#http/doors.server'
import { AppealsPage } from '#ui/appeals/appeals-page'

export const meta: MetaFunction = () => [{ title: 'Appeals · Counterweight' }]

export const loader = member(async ({ ctx }) => listAppeals(ctx))

export default function Appeals() {
  return <AppealsPage {...useLoaderData<typeof loader>()} />
}
