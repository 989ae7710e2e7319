import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nothingInput, releaseAward } from '#domain/bounties'
import { send, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { AwardPage } from '#ui/bounties/award-page'

export const meta: MetaFunction = () => [{ title: 'End a hold · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showAward(visit))

export const action = member(
  async ({ ctx, param, request }) => {
    const id = param('awardId')
    return send(request, nothingInput, async () => {
      await releaseAward(ctx, id)
      return { to: paths.award(id), say: 'The hold has ended. The award is due as before.' }
    })
  },
  { limit: 'decide' },
)

export default function Release() {
  return <AwardPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
