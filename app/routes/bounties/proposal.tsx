import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { proposalInput, proposeAward } from '#domain/bounties'
import { send } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { RefusedPage } from '#ui/bounties/refused-page'

export const loader = member(async () => redirect(paths.books()))

export const action = member(
  async ({ ctx, param, request }) =>
    send(request, proposalInput, async (input) => {
      const { id } = await proposeAward(ctx, param('entryId'), input)
      return { to: paths.award(id), say: 'Proposed. It promises nothing before it is approved.' }
    }),
  { limit: 'decide' },
)

export default function Proposal() {
  return <RefusedPage title="Not proposed" refused={useActionData<typeof action>()} />
}
