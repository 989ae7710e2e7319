import type { MetaFunction } from '@remix-run/node'
import { confirmHold, nothingInput } from '#domain/bounties'
import { awardStep, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'

export { AwardStep as default } from '#ui/bounties/award-step'

export const meta: MetaFunction = () => [{ title: 'Confirm a hold · Counterweight' }]
export const handle = { hasOwnButton: true }
export const loader = member(showAward)
export const action = member(awardStep(nothingInput, confirmHold, 'Held back. Each payee gets a statement of the reasons.'), {
  limit: 'decide',
})
