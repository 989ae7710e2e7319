import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askToUnseal, caseTextInput, findSealedHead } from '#domain/moderation'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { askForFreshCode } from '#http/step.server'
import { redirectWithToast } from '#http/toast.server'
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
  async ({ ctx, param, request }) => {
    const form = await readForm(request, caseTextInput)
    if (!form.ok) return data(form, { status: 422 })

    const done = await askToUnseal(ctx, param('caseId'), form.value).catch(refusedForm(form.typed))
    if (done && 'answer' in done) return done.answer
    return redirectWithToast(paths.casePage(param('caseId')), 'Asked. It stays sealed until another hazard reviewer agrees.')
  },
  { limit: 'decide' },
)

export default function Unsealing() {
  return <CaseStepPage step="unseal" {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
