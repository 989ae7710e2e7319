import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { avoidanceInput, avoidPerson, getAvoidance } from '#domain/accounts'
import { avoidedNames } from '#domain/accounts/model'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { AvoidancePage } from '#ui/accounts/avoidance-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Mute or block ${data?.handle ?? 'a person'} · Counterweight` }]

export const loader = member(async ({ ctx, param }) => getAvoidance(ctx, param('handle')))

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, avoidanceInput)
  if (!form.ok) return data(form, { status: 422 })

  const done = await avoidPerson(ctx, param('handle'), form.value.how).catch(refusedForm(form.typed))
  if (done) return done.answer
  return redirectWithToast(paths.avoided(), `${avoidedNames[form.value.how]}. They are not told.`)
})

export default function AvoidanceOfPerson() {
  return <AvoidancePage {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />
}
