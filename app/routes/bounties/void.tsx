import type { MetaFunction } from '@remix-run/node'
import { awardReasonInput, voidAward } from '#domain/bounties'
import { awardStep, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'

export { AwardStep as default } from '#ui/bounties/award-step'

export const meta: MetaFunction = () => [{ title: 'Void an award · Counterweight' }]
export const handle = { hasOwnButton: true }
export const loader = member(showAward)
export const action = member(awardStep(awardReasonInput, voidAward, 'Voided. What was set aside is free again.'), { limit: 'decide' })
