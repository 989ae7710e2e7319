import { declineShare } from '#domain/programmes'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(async ({ ctx, param }) => {
  await declineShare(ctx, param('entryId'))
  return redirectWithToast(paths.myEntries(), 'Declined. The share is theirs again who invited you.')
})
