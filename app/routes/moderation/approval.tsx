import { redirect } from '@remix-run/node'
import { approveDecision } from '#domain/moderation'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { Refused } from '#kernel/refused'

export const action = member(
  async ({ ctx, param }) => {
    await approveDecision(ctx, param('caseId')).catch(leadToCode(paths.casePage(param('caseId'))))
    return redirectWithToast(paths.casePage(param('caseId')), 'Agreed. The decision is in effect, and everybody concerned is told.')
  },
  { limit: 'decide' },
)

/** A button has no field for a code: the way leads over the page that asks for one, and back to the case. */
const leadToCode = (next: string) => (error: unknown) => {
  throw error instanceof Refused && error.needs === 'factor' ? redirect(paths.freshCode(next)) : error
}
