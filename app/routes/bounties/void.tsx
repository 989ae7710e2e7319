import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { awardReasonInput, voidAward } from '#domain/bounties'
import { send, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { AwardPage } from '#ui/bounties/award-page'

export const meta: MetaFunction = () => [{ title: 'Void an award · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showAward(visit))

export const action = member(
  async ({ ctx, param, request }) => {
    const id = param('awardId')
    return send(request, awardReasonInput, async (input) => {
      await voidAward(ctx, id, input)
      return { to: paths.award(id), say: 'Voided. What was set aside is free again.' }
    })
  },
  { limit: 'decide' },
)

export default function Voiding() {
  return <AwardPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
