import type { MetaFunction } from '@remix-run/node'
import { approveAward, nothingInput } from '#domain/bounties'
import { awardStep, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'

export { AwardStep as default } from '#ui/bounties/award-step'

export const meta: MetaFunction = () => [{ title: 'Approve an award · Counterweight' }]
export const handle = { hasOwnButton: true }
export const loader = member(showAward)
export const action = member(awardStep(nothingInput, approveAward, 'Approved. The money is set aside, and the payees are told.'), {
  limit: 'decide',
})
