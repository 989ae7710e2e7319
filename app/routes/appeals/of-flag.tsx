import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendAppeal, showAppealForm } from '#http/appeal-form.server'
import { member } from '#http/doors.server'
import { AppealForm } from '#ui/appeals/appeal-form'

export const meta: MetaFunction = () => [{ title: 'Appeal · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showAppealForm(visit, 'flag', visit.param('flagId')))

export const action = member(async (visit) => sendAppeal(visit, 'flag', visit.param('flagId')), { limit: 'appeal' })

export default function AppealOfFlag() {
  return <AppealForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
