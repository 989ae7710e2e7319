import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideCase, decisionForm } from '#domain/moderation'
import { backToCases, listOf } from '#http/case-list.server'
import { showDecision } from '#http/decision-page.server'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { takeFreshCode } from '#http/fresh-code.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { DecisionPage } from '#ui/moderation/decision-page'

export const meta: MetaFunction = () => [{ title: 'Decide a case · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(showDecision)

export const action = member(
  async (visit) => {
    const form = await readForm(visit.request, decisionForm)
    if (!form.ok) return data(form, { status: 422 })
    const { code, ...decision } = form.value
    const proof = await takeFreshCode(visit, code)
    if (!proof.ok) return data({ ok: false as const, errors: proof.errors as Record<string, string>, typed: form.typed }, { status: 422 })

    const caseId = visit.param('caseId')
    const decided = await decideCase(proof.ctx, caseId, decision).catch(refusedForm(form.typed))
    if ('answer' in decided) return data(decided.answer.data, { ...decided.answer.init, headers: proof.headers })
    const sentence = decided.isHeld ? 'It waits for a second person now.' : 'Decided. Everybody concerned is told.'
    return redirectWithToast(listOf(visit.url) ? backToCases(visit.url, caseId) : paths.casePage(caseId), sentence, proof.headers)
  },
  { limit: 'decide' },
)

export default function Decision() {
  return <DecisionPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
