import type { MetaFunction } from '@remix-run/node'
import { nothingInput, releaseAward } from '#domain/bounties'
import { awardStep, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'

export { AwardStep as default } from '#ui/bounties/award-step'

export const meta: MetaFunction = () => [{ title: 'End a hold · Counterweight' }]
export const handle = { hasOwnButton: true }
export const loader = member(showAward)
export const action = member(awardStep(nothingInput, releaseAward, 'The hold has ended. The award is due as before.'), { limit: 'decide' })
