import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nothingInput, signAward } from '#domain/bounties'
import { sendWithCode, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { AwardPage } from '#ui/bounties/award-page'

export const meta: MetaFunction = () => [{ title: 'Sign an award · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showAward(visit))

export const action = member(
  async (visit) => {
    const id = visit.param('awardId')
    return sendWithCode(visit, nothingInput, async (_nothing, ctx) => {
      await signAward(ctx, id)
      return { to: paths.award(id), say: 'Signed. The award can be paid now.' }
    })
  },
  { limit: 'decide' },
)

export default function Signature() {
  return <AwardPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
