import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { caseTextInput, findListed, openWithReason } from '#domain/moderation'
import { caseStep } from '#http/case-step.server'
import { member } from '#http/doors.server'
import { askForFreshCode } from '#http/step.server'
import { paths } from '#kernel/paths'
import { CaseStepPage } from '#ui/moderation/case-step-page'

export const meta: MetaFunction = () => [{ title: 'Open a case · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(async ({ ctx, param, url }) => {
  const head = await findListed(ctx.store.read, ctx, param('caseId'))
  askForFreshCode(ctx, url)
  return head
})

export const action = member(
  caseStep({
    input: caseTextInput,
    take: openWithReason,
    said: 'You see the case for an hour. Your reason is on record.',
    next: (id, list) => paths.casePage(id, { list }),
  }),
  { limit: 'decide' },
)

export default function Opening() {
  return <CaseStepPage step="open" {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
