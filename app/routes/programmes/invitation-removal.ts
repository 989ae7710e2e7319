import { takeBackInvitation } from '#domain/programmes'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(async ({ ctx, param }) => {
  await takeBackInvitation(ctx, param('entryId'), param('handle'))
  return redirectWithToast(paths.entry(param('entryId')), 'The invitation is taken back. The share is yours again.')
})
