import { agreeToUnseal } from '#domain/moderation'
import { listOf } from '#http/case-list.server'
import { member } from '#http/doors.server'
import { leadToCode } from '#http/step.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(
  async ({ ctx, param, url }) => {
    const next = paths.casePage(param('caseId'), { list: listOf(url) })
    await agreeToUnseal(ctx, param('caseId')).catch(leadToCode(next))
    return redirectWithToast(next, 'It is open to the two of you for an hour. The admins are told.')
  },
  { limit: 'decide' },
)
