import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeInput, getSystem, suggestChange } from '#domain/systems'
import { suggestionSubjects } from '#domain/systems/model'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { Refused } from '#kernel/refused'
import { SuggestionPage } from '#ui/systems/suggestion-page'

export const handle = { hasOwnButton: true }
export const meta: MetaFunction = () => [{ title: 'Change of the catalogue · Counterweight' }]

export const loader = member(async ({ ctx, param, url }) => {
  const system = await getSystem(ctx, param('slug'))
  if (!system.may.suggest)
    throw new Refused('forbidden', 'Changes are suggested by members in good standing, about systems that are listed.')
  const about = suggestionSubjects.find((subject) => subject === url.searchParams.get('about')) ?? 'release'
  return { system, about, mayEdit: system.may.edit }
})

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, changeInput)
    if (!form.ok) return data(form, { status: 422 })

    const done = await suggestChange(ctx, param('slug'), form.value).catch(refusedForm(form.typed))
    if ('answer' in done) return done.answer
    return redirectWithToast(
      paths.system(param('slug')),
      done.isApplied ? 'The change stands in the catalogue.' : 'Thank you. A moderator checks it, and you are told how it was decided.',
    )
  },
  { limit: 'comment' },
)

export default function Suggestion() {
  return <SuggestionPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
