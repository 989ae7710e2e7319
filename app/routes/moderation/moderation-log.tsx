import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listLog } from '#domain/moderation'
import { visitor } from '#http/doors.server'
import { LogPage } from '#ui/moderation/log-page'

export const meta: MetaFunction = () => [{ title: 'Moderation log · Counterweight' }]

export const loader = visitor(async ({ ctx, url }) => listLog(ctx, url.searchParams.get('cursor')))

export default function Log() {
  return <LogPage {...useLoaderData<typeof loader>()} />
}
