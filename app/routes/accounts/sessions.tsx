import { data, redirect } from '@remix-run/node'
import { endSessionById, sessionInput } from '#domain/accounts'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'

export const loader = member(async () => redirect(paths.security()))

/** Ends one of the person's own sessions; it is out at its next request. */
export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, sessionInput)
  if (!form.ok) return data(form, { status: 422 })

  await endSessionById(ctx.store, ctx.actor.id ?? '', form.value.session)
  return redirectWithToast(paths.security(), 'That browser is signed out.')
})
