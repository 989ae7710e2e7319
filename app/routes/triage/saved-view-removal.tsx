import { removeView } from '#domain/triage'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(async ({ ctx, param }) => {
  const { name } = await removeView(ctx, param('viewId'))
  return redirectWithToast(paths.savedViews(), `“${name}” is gone.`)
})
