import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countCases } from '#domain/moderation'
import { countWaiting, listWaiting } from '#domain/repairs'
import { member } from '#http/doors.server'
import { RepairsPage } from '#ui/repairs/repairs-page'

export const meta: MetaFunction = () => [{ title: 'Mended · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(async ({ ctx, url }) => {
  const waiting = await listWaiting(ctx, url.searchParams.get('cursor'))
  return { ...waiting, counts: await countCases(ctx), repairs: await countWaiting(ctx), now: ctx.now }
})

export default function Repairs() {
  return <RepairsPage {...useLoaderData<typeof loader>()} />
}
