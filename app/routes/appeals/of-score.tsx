import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendAppeal, showAppealForm } from '#http/appeal-form.server'
import { member } from '#http/doors.server'
import { ScoreAppealForm } from '#ui/appeals/score-appeal-form'

export const meta: MetaFunction = () => [{ title: 'Appeal a score · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => ({
  ...(await showAppealForm(visit, 'score', visit.param('entryId'))),
  entryId: visit.param('entryId'),
}))

export const action = member(async (visit) => sendAppeal(visit, 'score', visit.param('entryId')), { limit: 'appeal' })

export default function AppealOfScore() {
  return <ScoreAppealForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
