import { acceptShare } from '#domain/programmes'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(async ({ ctx, param }) => {
  await acceptShare(ctx, param('entryId'))
  return redirectWithToast(paths.entry(param('entryId')), 'You share this entry now, and can read its report.')
})
