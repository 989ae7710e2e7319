import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deferCase, deferralInput } from '#domain/moderation'
import { caseHead, caseStep } from '#http/case-step.server'
import { member } from '#http/doors.server'
import { CaseStepPage } from '#ui/moderation/case-step-page'

export const meta: MetaFunction = () => [{ title: 'Defer a case · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(caseHead)

export const action = member(caseStep({ input: deferralInput, take: deferCase, said: 'The case comes back by itself on that day.' }), {
  limit: 'decide',
})

export default function Deferral() {
  return <CaseStepPage step="defer" {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
