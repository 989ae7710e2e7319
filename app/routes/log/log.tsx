import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getLogState } from '#domain/log'
import { member } from '#http/doors.server'
import { LogPage } from '#ui/log/log-page'

export const meta: MetaFunction = () => [{ title: 'Log · Counterweight' }]

export const loader = member(async ({ ctx, house }) => getLogState(ctx, house.settings))

export default function Log() {
  return <LogPage {...useLoaderData<typeof loader>()} />
}
