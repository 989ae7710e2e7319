import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getEntry, invitationInput, inviteAuthor } from '#domain/programmes'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { InvitationPage } from '#ui/programmes/invitation-page'

export const meta: MetaFunction = () => [{ title: 'Invite a co-author · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => {
  const { id, report, share, may } = await getEntry(ctx, param('entryId'))
  return { id, title: report.title, share, mayInvite: may.invite }
})

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, invitationInput)
    if (!form.ok) return data(form, { status: 422 })

    const refused = await inviteAuthor(ctx, param('entryId'), form.value).then(() => null, refusedForm(form.typed))
    return refused?.answer ?? redirectWithToast(paths.entry(param('entryId')), 'Invited. The entry counts once they have answered.')
  },
  { limit: 'comment' },
)

export default function Invitation() {
  return <InvitationPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
