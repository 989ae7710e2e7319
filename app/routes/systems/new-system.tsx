import { data, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { suggestionInput, suggestListing } from '#domain/systems'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { NewSystemPage } from '#ui/systems/new-system-page'

export const handle = { hasOwnButton: true }
export const meta: MetaFunction = () => [{ title: 'Suggest a system · Counterweight' }]

export const loader = member(async () => null)

export const action = member(
  async ({ ctx, request }) => {
    const form = await readForm(request, suggestionInput)
    if (!form.ok) return data(form, { status: 422 })

    const { slug, isNew } = await suggestListing(ctx, form.value)
    return redirectWithToast(
      paths.system(slug),
      isNew ? 'Thank you. A moderator checks it, and you are told how it was decided.' : 'It was known already. This is its page.',
    )
  },
  { limit: 'submit' },
)

export default function NewSystem() {
  return <NewSystemPage refused={useActionData<typeof action>()} />
}
