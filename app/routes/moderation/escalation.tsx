import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { caseTextInput, escalateCase } from '#domain/moderation'
import { caseHead, caseStep } from '#http/case-step.server'
import { member } from '#http/doors.server'
import { CaseStepPage } from '#ui/moderation/case-step-page'

export const meta: MetaFunction = () => [{ title: 'Hand a case up · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(caseHead)

export const action = member(caseStep({ input: caseTextInput, take: escalateCase, said: 'Another moderator takes it from here.' }), {
  limit: 'decide',
})

export default function Escalation() {
  return <CaseStepPage step="escalate" {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
