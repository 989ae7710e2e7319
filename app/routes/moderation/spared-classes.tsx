import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { chooseSpared, getSpared, sparedInput } from '#domain/moderation'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { SparedPage } from '#ui/moderation/spared-page'

export const meta: MetaFunction = () => [{ title: 'What you are spared · Counterweight' }]
export const handle = { isDense: true }

export const loader = member(async ({ ctx }) => ({ spared: await getSpared(ctx) }))

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, sparedInput)
  if (!form.ok) return data(form, { status: 422 })

  await chooseSpared(ctx, form.value)
  return redirectWithToast(paths.cases(), 'Kept. The queues show what you chose.')
})

export default function SparedClasses() {
  return <SparedPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
