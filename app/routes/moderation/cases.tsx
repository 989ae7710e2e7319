import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCases, readCaseView } from '#domain/moderation'
import { countWaiting } from '#domain/repairs'
import { member } from '#http/doors.server'
import { CasesPage } from '#ui/moderation/cases-page'

export const meta: MetaFunction = () => [{ title: 'Cases · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(async ({ ctx, url }) => {
  const view = readCaseView(url.searchParams)
  const shown = await listCases(ctx, view, url.searchParams.get('cursor'))
  return { view, ...shown, repairs: await countWaiting(ctx), now: ctx.now }
})

export default function Cases() {
  return <CasesPage {...useLoaderData<typeof loader>()} />
}
