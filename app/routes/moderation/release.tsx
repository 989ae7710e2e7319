import { releaseCase } from '#domain/moderation'
import { listOf } from '#http/case-list.server'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(
  async ({ ctx, param, url }) => {
    await releaseCase(ctx, param('caseId'))
    return redirectWithToast(paths.casePage(param('caseId'), { list: listOf(url) }), 'The case waits in the queue again.')
  },
  { limit: 'decide' },
)
