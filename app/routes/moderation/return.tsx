import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { caseTextInput, refuseDecision } from '#domain/moderation'
import { caseHead, caseStep } from '#http/case-step.server'
import { member } from '#http/doors.server'
import { CaseStepPage } from '#ui/moderation/case-step-page'

export const meta: MetaFunction = () => [{ title: 'Do not agree · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(caseHead)

export const action = member(caseStep({ input: caseTextInput, take: refuseDecision, said: 'The case waits for somebody else now.' }), {
  limit: 'decide',
})

export default function Return() {
  return <CaseStepPage step="return" {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
