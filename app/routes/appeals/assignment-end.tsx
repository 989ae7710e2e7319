import { releaseAppeal } from '#domain/appeals'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(
  async ({ ctx, param }) => {
    await releaseAppeal(ctx, param('appealId'))
    return redirectWithToast(paths.appeals(), 'The appeal waits for another reviewer.')
  },
  { limit: 'decide' },
)
