import { data, redirect } from '@remix-run/node'
import { showWork, workInput } from '#domain/issues'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const loader = member(async () => redirect(paths.profile()))

/** Whether a published issue stands on the page of somebody whose report is in it. */
export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, workInput)
  if (!form.ok) return data(form, { status: 422 })

  await showWork(ctx, param('publicId'), form.value)
  return redirectWithToast(
    paths.profile(),
    form.value.show === 'yes' ? 'It stands on your page now.' : 'It does not stand on your page any more.',
  )
})
