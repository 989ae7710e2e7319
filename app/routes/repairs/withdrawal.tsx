import { withdrawRepair } from '#domain/repairs'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(async ({ ctx, param }) => {
  const { decisionId } = await withdrawRepair(ctx, param('repairId'))
  return redirectWithToast(paths.mending(decisionId), 'Your request is taken back. The mended words stay.')
})
