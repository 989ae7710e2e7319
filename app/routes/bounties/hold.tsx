import type { MetaFunction } from '@remix-run/node'
import { holdAward, holdInput } from '#domain/bounties'
import { awardStep, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'

export { AwardHoldStep as default } from '#ui/bounties/award-step'

export const meta: MetaFunction = () => [{ title: 'Hold an award back · Counterweight' }]
export const handle = { hasOwnButton: true }
export const loader = member(showAward)
export const action = member(awardStep(holdInput, holdAward, 'Held back. Each payee gets a statement of the reasons.'), { limit: 'decide' })
