import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { caseTextInput, findCaseHead, noteOnCase } from '#domain/moderation'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { CaseStepPage } from '#ui/moderation/case-step-page'

export const meta: MetaFunction = () => [{ title: 'Note on a case · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(async ({ ctx, param }) => findCaseHead(ctx, param('caseId')))

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, caseTextInput)
    if (!form.ok) return data(form, { status: 422 })

    const done = await noteOnCase(ctx, param('caseId'), form.value).catch(refusedForm(form.typed))
    if (done && 'answer' in done) return done.answer
    return redirectWithToast(paths.casePage(param('caseId')), 'Your note is kept.')
  },
  { limit: 'decide' },
)

export default function Notes() {
  return <CaseStepPage step="note" {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
