import { redirect } from '@remix-run/node'
import { resendConfirmation } from '#domain/accounts'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const loader = member(async () => redirect(paths.security()))

/** Sends the confirming mail again. */
export const action = member(
  async ({ ctx, house }) => {
    await resendConfirmation(ctx, house.settings)
    return redirectWithToast(paths.security(), 'The mail is on its way. Its link ends the one before.')
  },
  { limit: 'reset' },
)
