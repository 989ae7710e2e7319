import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMyFlags } from '#domain/moderation'
import { member } from '#http/doors.server'
import { MyFlags } from '#ui/moderation/my-flags'

export const meta: MetaFunction = () => [{ title: 'My flags · Counterweight' }]

export const loader = member(async ({ ctx, url }) => listMyFlags(ctx, url.searchParams.get('cursor')))

export default function Flags() {
  return <MyFlags {...useLoaderData<typeof loader>()} />
}
