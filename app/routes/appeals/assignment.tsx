import { takeAppeal } from '#domain/appeals'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(
  async ({ ctx, param }) => {
    const id = param('appealId')
    await takeAppeal(ctx, id)
    return redirectWithToast(paths.appeal(id), 'The appeal is yours to decide.')
  },
  { limit: 'decide' },
)
