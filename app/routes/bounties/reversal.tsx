import type { MetaFunction } from '@remix-run/node'
import { awardReasonInput, reverseAward } from '#domain/bounties'
import { codedAwardStep, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'

export { AwardStep as default } from '#ui/bounties/award-step'

export const meta: MetaFunction = () => [{ title: 'Reverse an award · Counterweight' }]
export const handle = { hasOwnButton: true }
export const loader = member(showAward)
export const action = member(codedAwardStep(awardReasonInput, reverseAward, 'Reversed. The money is free in the programme again.'), {
  limit: 'decide',
})
