import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { moveInput, moveIssue } from '#domain/issues'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { showIssue } from '#http/issue-page.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { Refused } from '#kernel/refused'
import { MovePage } from '#ui/issues/move-page'

export const meta: MetaFunction = () => [{ title: 'A step on an issue · Counterweight' }]

/** The form of one move; a move that is not the actor's to make now is refused before anything is written. */
export const loader = member(async (visit) => {
  const { issue, may } = await showIssue(visit)
  const move = may.moves.find((name) => name === visit.url.searchParams.get('move'))
  if (!move) throw new Refused('forbidden', 'Not allowed: this step is not yours, or the issue is not where it was. Go back to the issue.')
  return { publicId: issue.publicId, title: issue.title, releases: issue.releases, move }
})

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, moveInput)
    if (!form.ok) return data(form, { status: 422 })

    const { publicId } = await moveIssue(ctx, param('publicId'), form.value)
    return redirectWithToast(paths.issue(publicId), 'Done. Everybody whom it concerns is told.')
  },
  { limit: 'decide' },
)

export default function Moves() {
  return <MovePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
