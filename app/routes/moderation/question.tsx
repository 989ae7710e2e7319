import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askAboutCase, caseQuestionInput, findCaseHead } from '#domain/moderation'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { CaseStepPage } from '#ui/moderation/case-step-page'

export const meta: MetaFunction = () => [{ title: 'Ask about a case · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(async ({ ctx, param }) => findCaseHead(ctx, param('caseId')))

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, caseQuestionInput)
    if (!form.ok) return data(form, { status: 422 })

    const done = await askAboutCase(ctx, param('caseId'), form.value).catch(refusedForm(form.typed))
    if (done && 'answer' in done) return done.answer
    return redirectWithToast(paths.cases(), 'Your question is sent. The case comes back with the answer, or in seven days.')
  },
  { limit: 'decide' },
)

export default function Question() {
  return <CaseStepPage step="ask" {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
