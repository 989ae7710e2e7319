import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { closeAccount, closingInput } from '#domain/belongings'
import { listOwed } from '#domain/bounties'
import { getPayeeReference } from '#domain/payments'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { signOut } from '#http/session.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { ClosingPage } from '#ui/belongings/closing-page'

export const meta: MetaFunction = () => [{ title: 'Close your account · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx }) => ({
  owed: await listOwed(ctx.store.read, ctx.actor.id ?? ''),
  payeeReference: await getPayeeReference(ctx),
}))

export const action = member(async ({ ctx, house, request }) => {
  const form = await readForm(request, closingInput)
  if (!form.ok) return data(form, { status: 422 })

  const closed = await closeAccount(ctx, form.value, house.settings.dataDir).catch(refusedForm(form.typed))
  if ('answer' in closed) return closed.answer
  if (!closed.ok) return data({ ...closed, typed: form.typed }, { status: 422 })
  const headers = new Headers({ 'Set-Cookie': await signOut(request, house) })
  return redirectWithToast(paths.home(), 'Your account is closed, and what was private is erased.', headers)
})

export default function Closing() {
  return <ClosingPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
