import { approveDecision } from '#domain/moderation'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(
  async ({ ctx, param }) => {
    await approveDecision(ctx, param('caseId'))
    return redirectWithToast(paths.casePage(param('caseId')), 'Agreed. The decision is in effect, and everybody concerned is told.')
  },
  { limit: 'decide' },
)
