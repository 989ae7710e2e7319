import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { awardReasonInput, reverseAward } from '#domain/bounties'
import { sendWithCode, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { AwardPage } from '#ui/bounties/award-page'

export const meta: MetaFunction = () => [{ title: 'Reverse an award · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showAward(visit))

export const action = member(
  async (visit) => {
    const id = visit.param('awardId')
    return sendWithCode(visit, awardReasonInput, async (input, ctx) => {
      await reverseAward(ctx, id, input)
      return { to: paths.award(id), say: 'Reversed. The money is free in the programme again.' }
    })
  },
  { limit: 'decide' },
)

export default function Reversal() {
  return <AwardPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
