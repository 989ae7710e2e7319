import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addedInput, addToAppeal } from '#domain/appeals'
import { showAppeal } from '#http/appeal-page.server'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { AppealPage } from '#ui/appeals/appeal-page'

export const meta: MetaFunction = () => [{ title: 'Add to the appeal · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showAppeal(visit))

export const action = member(
  async ({ ctx, param, request }) => {
    const id = param('appealId')
    const form = await readForm(request, addedInput)
    if (!form.ok) return data(form, { status: 422 })

    const refused = await addToAppeal(ctx, id, form.value).catch(refusedForm(form.typed))
    return refused ? refused.answer : redirectWithToast(paths.appeal(id), 'It is added to your appeal.')
  },
  { limit: 'comment' },
)

export default function AppealStatements() {
  return <AppealPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
