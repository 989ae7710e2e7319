import { redirect } from '@remix-run/node'
import { firstViewInput, putFirst } from '#domain/triage'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const loader = member(async () => redirect(paths.savedViews()))

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, firstViewInput)
  const { name } = await putFirst(ctx, (form.ok && form.value.view) || null)
  return redirectWithToast(paths.savedViews(), name ? `The queue begins with “${name}” now.` : 'The queue begins with “To screen” again.')
})
