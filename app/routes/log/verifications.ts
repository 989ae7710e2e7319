import { redirect } from '@remix-run/node'
import { askVerification } from '#domain/log'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const loader = member(async () => redirect(paths.adminLog()))

export const action = member(async ({ ctx }) => {
  await askVerification(ctx)
  return redirectWithToast(paths.adminLog(), 'The log is being recomputed.')
})
