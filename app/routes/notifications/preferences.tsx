import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getPreferences, preferencesInput, setPreferences } from '#domain/notifications'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { MailPreferences } from '#ui/notifications/mail-preferences'

export const meta: MetaFunction = () => [{ title: 'What comes by mail · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx }) => ({ preferences: await getPreferences(ctx) }))

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, preferencesInput)
  if (!form.ok) return data(form, { status: 422 })

  await setPreferences(ctx, form.value)
  return redirectWithToast(paths.mailPreferences(), 'What comes by mail is saved.')
})

export default function Preferences() {
  return <MailPreferences {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
