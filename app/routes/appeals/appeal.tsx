import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showAppeal } from '#http/appeal-page.server'
import { member } from '#http/doors.server'
import { AppealPage } from '#ui/appeals/appeal-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Appeal: ${data?.appeal.title ?? ''} · Counterweight` }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showAppeal(visit))

export default function Appeal() {
  return <AppealPage {...useLoaderData<typeof loader>()} />
}
