import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { holdAward, holdInput } from '#domain/bounties'
import { send, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { AwardPage } from '#ui/bounties/award-page'

export const meta: MetaFunction = () => [{ title: 'Hold an award back · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showAward(visit))

export const action = member(
  async ({ ctx, param, request }) => {
    const id = param('awardId')
    return send(request, holdInput, async (input) => {
      await holdAward(ctx, id, input)
      return { to: paths.award(id), say: 'Held back. Each payee gets a statement of the reasons.' }
    })
  },
  { limit: 'decide' },
)

export default function Hold() {
  return <AwardPage {...useLoaderData<typeof loader>()} form="hold" refused={useActionData<typeof action>()} />
}
