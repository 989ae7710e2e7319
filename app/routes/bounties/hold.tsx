import type { MetaFunction } from '@remix-run/node'
import { holdInput, proposeHold } from '#domain/bounties'
import { awardStep, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'

export { AwardHoldStep as default } from '#ui/bounties/award-step'

export const meta: MetaFunction = () => [{ title: 'Propose to hold an award back · Counterweight' }]
export const handle = { hasOwnButton: true }
export const loader = member(showAward)
export const action = member(awardStep(holdInput, proposeHold, 'Proposed. Nothing of it is paid until another admin has answered.'), {
  limit: 'decide',
})
