import type { MetaFunction } from '@remix-run/node'
import { nothingInput, signAward } from '#domain/bounties'
import { codedAwardStep, showAward } from '#http/bounties.server'
import { member } from '#http/doors.server'

export { AwardStep as default } from '#ui/bounties/award-step'

export const meta: MetaFunction = () => [{ title: 'Sign an award · Counterweight' }]
export const handle = { hasOwnButton: true }
export const loader = member(showAward)
export const action = member(codedAwardStep(nothingInput, signAward, 'Signed. The award can be paid now.'), { limit: 'decide' })
