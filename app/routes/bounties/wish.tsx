import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { choosePayout, wishInput } from '#domain/bounties'
import { send } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { RefusedPage } from '#ui/bounties/refused-page'

export const loader = member(async () => redirect(paths.earnings()))

export const action = member(async ({ ctx, param, request }) =>
  send(request, wishInput, async (input) => {
    await choosePayout(ctx, param('payoutId'), input)
    return { to: paths.earnings(), say: input.wish === 'donation' ? 'It will be donated.' : 'It will be paid to you.' }
  }),
)

export default function Wish() {
  return <RefusedPage title="Not changed" refused={useActionData<typeof action>()} />
}
