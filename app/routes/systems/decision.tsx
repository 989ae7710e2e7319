import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideSuggestion, decisionInput, getSuggestion } from '#domain/systems'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { DecisionPage } from '#ui/systems/decision-page'

export const handle = { hasOwnButton: true }
export const meta: MetaFunction = () => [{ title: 'A suggestion · Counterweight' }]

export const loader = member(async ({ ctx, param }) => ({ suggestion: await getSuggestion(ctx, param('suggestionId')) }))

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, decisionInput)
    if (!form.ok) return data(form, { status: 422 })

    const decided = await decideSuggestion(ctx, param('suggestionId'), form.value).catch(refusedForm(form.typed))
    if ('answer' in decided) return decided.answer
    return redirectWithToast(paths.suggestions(), 'Decided. Whoever suggested it is told.')
  },
  { limit: 'decide' },
)

export default function Decision() {
  return <DecisionPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
