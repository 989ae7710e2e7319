import { approveDecision } from '#domain/moderation'
import { listOf } from '#http/case-list.server'
import { member } from '#http/doors.server'
import { leadToCode } from '#http/step.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(
  async ({ ctx, param, url }) => {
    const next = paths.casePage(param('caseId'), { list: listOf(url) })
    await approveDecision(ctx, param('caseId')).catch(leadToCode(next))
    return redirectWithToast(next, 'Agreed. The decision is in effect, and everybody concerned is told.')
  },
  { limit: 'decide' },
)
