import { claimCase } from '#domain/moderation'
import { leaseMinutes } from '#domain/moderation/model'
import { listOf } from '#http/case-list.server'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(
  async ({ ctx, param, url }) => {
    await claimCase(ctx, param('caseId'))
    return redirectWithToast(paths.casePage(param('caseId'), { list: listOf(url) }), `The case is yours for ${leaseMinutes} minutes.`)
  },
  { limit: 'decide' },
)
