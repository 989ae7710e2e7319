import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideCase, decisionInput, getCase } from '#domain/moderation'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { DecisionPage } from '#ui/moderation/decision-page'

export const meta: MetaFunction = () => [{ title: 'Decide a case · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => ({ shown: await getCase(ctx, param('caseId'), false) }))

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, decisionInput)
    if (!form.ok) return data(form, { status: 422 })

    const decided = await decideCase(ctx, param('caseId'), form.value).catch(refusedForm(form.typed))
    if ('answer' in decided) return decided.answer
    const sentence = decided.isHeld ? 'It waits for a second person now.' : 'Decided. Everybody concerned is told.'
    return redirectWithToast(paths.casePage(param('caseId')), sentence)
  },
  { limit: 'decide' },
)

export default function Decision() {
  return <DecisionPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
