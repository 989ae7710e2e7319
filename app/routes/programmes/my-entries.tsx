import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMyEntries } from '#domain/programmes'
import { member } from '#http/doors.server'
import { MyEntries } from '#ui/programmes/my-entries'

export const meta: MetaFunction = () => [{ title: 'My entries · Counterweight' }]

export const loader = member(async ({ ctx, url }) => listMyEntries(ctx, url.searchParams.get('cursor')))

export default function MyEntriesPage() {
  return <MyEntries {...useLoaderData<typeof loader>()} />
}
