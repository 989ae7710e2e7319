import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { caseTextInput, noteOnCase } from '#domain/moderation'
import { caseHead, caseStep } from '#http/case-step.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { CaseStepPage } from '#ui/moderation/case-step-page'

export const meta: MetaFunction = () => [{ title: 'Note on a case · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(caseHead)

export const action = member(
  caseStep({ input: caseTextInput, take: noteOnCase, said: 'Your note is kept.', next: (id, list) => paths.casePage(id, { list }) }),
  {
    limit: 'decide',
  },
)

export default function Notes() {
  return <CaseStepPage step="note" {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
