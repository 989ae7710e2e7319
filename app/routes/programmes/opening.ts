import { redirect } from '@remix-run/node'
import { openProgramme, showProgramme } from '#domain/programmes'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

/** The draft is its own preview: the button to open it stands there. */
export const loader = member(async ({ ctx, param }) => redirect(paths.programme((await showProgramme(ctx, param('slug'))).slug)))

export const action = member(async ({ ctx, param }) => {
  await openProgramme(ctx, param('slug'))
  return redirectWithToast(paths.programme(param('slug')), 'It is open: everybody can read it and join.')
})
