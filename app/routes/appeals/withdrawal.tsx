import { withdrawAppeal } from '#domain/appeals'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const action = member(async ({ ctx, param }) => {
  await withdrawAppeal(ctx, param('appealId'))
  return redirectWithToast(paths.appeal(param('appealId')), 'The appeal is taken back.')
})
