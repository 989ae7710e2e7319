import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startDraft, startInput } from '#domain/reports'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { paths } from '#kernel/paths'
import { StartReport } from '#ui/reports/start-report'

export const meta: MetaFunction = () => [{ title: 'Report a problem · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, url }) => ({
  system: url.searchParams.get('system'),
  depth: url.searchParams.get('depth') === 'full' ? ('full' as const) : ('quick' as const),
  isConfirmed: ctx.actor.isConfirmed,
  hasAccepted: ctx.actor.hasAcceptedPolicies,
}))

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, startInput)
  if (!form.ok) return data(form, { status: 422 })

  const started = await startDraft(ctx, form.value).catch(refusedForm(form.typed))
  return 'answer' in started ? started.answer : redirect(paths.draft(started.id))
})

export default function Start() {
  const refused = useActionData<typeof action>()
  return <StartReport {...useLoaderData<typeof loader>()} sentence={refused && Object.values(refused.errors)[0]} />
}
