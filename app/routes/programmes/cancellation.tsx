import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelProgramme, endingInput, getEnding } from '#domain/programmes'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { EndingPage } from '#ui/programmes/ending-page'

export const meta: MetaFunction = () => [{ title: 'Cancel a programme · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getEnding(ctx, param('slug')))

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, endingInput)
  if (!form.ok) return data(form, { status: 422 })

  const refused = await cancelProgramme(ctx, param('slug'), form.value).then(() => null, refusedForm(form.typed))
  return refused?.answer ?? redirectWithToast(paths.programme(param('slug')), 'It is cancelled.')
})

export default function Cancellation() {
  return <EndingPage as="cancel" {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
