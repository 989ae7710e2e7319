import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editWording, getPreparation, wordingInput } from '#domain/policies'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { WordingPage } from '#ui/policies/wording-page'

export const meta: MetaFunction = () => [{ title: 'What this version changes · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => {
  const { id, policy, version, title, summary, changeSummary, change, revision, base } = await getPreparation(ctx, param('versionId'))
  return { id, policy, version, base, revision, given: { title, summary, change_summary: changeSummary, change } }
})

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, wordingInput)
  if (!form.ok) return data(form, { status: 422 })

  const refused = await editWording(ctx, param('versionId'), form.value).catch(refusedForm(form.typed))
  if (refused) return refused.answer
  return redirectWithToast(paths.adminPolicy(param('versionId')), 'Saved.')
})

export default function WordingRoute() {
  return <WordingPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
