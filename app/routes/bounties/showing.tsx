import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { showingInput, showPayout } from '#domain/bounties'
import { send } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { RefusedPage } from '#ui/bounties/refused-page'

export const loader = member(async () => redirect(paths.earnings()))

export const action = member(async ({ ctx, param, request }) =>
  send(request, showingInput, async (input) => {
    await showPayout(ctx, param('payoutId'), input)
    return { to: paths.earnings(), say: input.show === 'yes' ? 'It stands on your page now.' : 'It does not stand on your page any more.' }
  }),
)

export default function Showing() {
  return <RefusedPage title="Not changed" refused={useActionData<typeof action>()} />
}
