import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideAppeal, outcomeInput } from '#domain/appeals'
import { showAppeal } from '#http/appeal-page.server'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { AppealPage } from '#ui/appeals/appeal-page'

export const meta: MetaFunction = () => [{ title: 'Decide an appeal · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showAppeal(visit))

export const action = member(
  async ({ ctx, param, request }) => {
    const id = param('appealId')
    const form = await readForm(request, outcomeInput)
    if (!form.ok) return data(form, { status: 422 })

    const decided = await decideAppeal(ctx, id, form.value).catch(refusedForm(form.typed))
    if ('answer' in decided) return decided.answer
    return redirectWithToast(paths.appeal(id), `The appeal is decided: ${form.value.outcome}. Everyone concerned is told.`)
  },
  { limit: 'decide' },
)

export default function AppealOutcome() {
  return <AppealPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
