import { redirect } from '@remix-run/node'
import { askForCopy } from '#domain/belongings'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const loader = member(async () => redirect(paths.ownData()))

/** Has a copy made; the page of one's data shows how far it is. */
export const action = member(
  async ({ ctx }) => {
    await askForCopy(ctx)
    return redirectWithToast(paths.ownData(), 'Your copy is being made. You can leave this page and come back.')
  },
  { limit: 'copy' },
)
