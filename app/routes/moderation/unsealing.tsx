import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askToUnseal, caseTextInput, findSealedHead } from '#domain/moderation'
import { caseStep } from '#http/case-step.server'
import { member } from '#http/doors.server'
import { askForFreshCode } from '#http/step.server'
import { paths } from '#kernel/paths'
import { CaseStepPage } from '#ui/moderation/case-step-page'

export const meta: MetaFunction = () => [{ title: 'Ask to open what is sealed · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(async ({ ctx, param, url }) => {
  const head = await findSealedHead(ctx, param('caseId'))
  askForFreshCode(ctx, url)
  return head
})

export const action = member(
  caseStep({
    input: caseTextInput,
    take: askToUnseal,
    said: 'Asked. It stays sealed until another hazard reviewer agrees.',
    next: (id, list) => paths.casePage(id, { list }),
  }),
  { limit: 'decide' },
)

export default function Unsealing() {
  return <CaseStepPage step="unseal" {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
