import { redirect } from '@remix-run/node'
import { showProgramme, startGrading } from '#domain/programmes'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

/** The button stands on the page of the programme. */
export const loader = member(async ({ ctx, param }) => redirect(paths.programme((await showProgramme(ctx, param('slug'))).slug)))

export const action = member(async ({ ctx, param }) => {
  await startGrading(ctx, param('slug'))
  return redirectWithToast(paths.programme(param('slug')), 'It takes no entries any more: the grading has begun.')
})
