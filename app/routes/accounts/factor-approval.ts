import { redirect } from '@remix-run/node'
import { approveFactorReset } from '#domain/accounts'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const loader = member(async () => redirect(paths.adminFactors()))

export const action = member(async ({ ctx, param }) => {
  await approveFactorReset(ctx, param('resetId'))
  return redirectWithToast(paths.adminFactors(), 'The second factor is taken away, and the person is told.')
})
