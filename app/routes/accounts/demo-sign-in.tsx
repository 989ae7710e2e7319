import { data, redirect } from '@remix-run/node'
import { demoInput, findPerson } from '#domain/accounts'
import { visitor } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { signIn } from '#http/session.server'
import { paths } from '#kernel/paths'
import { notFound } from '#kernel/refused'

export const loader = visitor(async () => redirect(paths.signIn()))

/** The shortcut of the demo town; anywhere else it does not exist. */
export const action = visitor(async ({ ctx, house, request }) => {
  if (!house.settings.isDemo) throw notFound()
  const form = await readForm(request, demoInput)
  if (!form.ok) return data(form, { status: 422 })

  const person = await findPerson(ctx.store.read, form.value.handle)
  return redirect(paths.home(), { headers: { 'Set-Cookie': await signIn(request, house, person.id, ctx.now) } })
})
