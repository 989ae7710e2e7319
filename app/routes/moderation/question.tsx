import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askAboutCase, caseQuestionInput } from '#domain/moderation'
import { caseHead, caseStep } from '#http/case-step.server'
import { member } from '#http/doors.server'
import { CaseStepPage } from '#ui/moderation/case-step-page'

export const meta: MetaFunction = () => [{ title: 'Ask about a case · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(caseHead)

export const action = member(
  caseStep({
    input: caseQuestionInput,
    take: askAboutCase,
    said: 'Your question is sent. The case comes back with the answer, or in seven days.',
  }),
  { limit: 'decide' },
)

export default function Question() {
  return <CaseStepPage step="ask" {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
