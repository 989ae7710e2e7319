import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { payoutInput, recordPayout } from '#domain/bounties'
import { sendWithCode } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { RefusedPage } from '#ui/bounties/refused-page'

export const loader = member(async () => redirect(paths.books()))

export const action = member(
  async (visit) =>
    sendWithCode(visit, payoutInput, async (input, ctx) => {
      const { awardId, outcome } = await recordPayout(ctx, visit.param('payoutId'), input)
      return { to: paths.award(awardId), say: `Recorded as ${outcome}. The payee is told.` }
    }),
  { limit: 'decide' },
)

export default function Payout() {
  return <RefusedPage title="Not recorded" refused={useActionData<typeof action>()} />
}
