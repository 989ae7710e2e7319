import { redirect } from '@remix-run/node'
import { endAvoidance } from '#domain/accounts'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const loader = member(async ({ param }) => redirect(paths.avoidance(param('handle'))))

/** Takes somebody off one's list. */
export const action = member(async ({ ctx, param }) => {
  await endAvoidance(ctx, param('handle'))
  return redirectWithToast(paths.avoided(), 'You read them again, and hear of what they say.')
})
