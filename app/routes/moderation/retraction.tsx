import { retractFlag } from '#domain/moderation'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(async ({ ctx, param }) => {
  await retractFlag(ctx, param('flagId'))
  return redirectWithToast(paths.myFlags(), 'Your flag is taken back.')
})
