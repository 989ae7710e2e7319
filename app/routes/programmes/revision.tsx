import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findProgramme, getVersionForm, reviseProgramme, versionInput } from '#domain/programmes'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { RevisionPage } from '#ui/programmes/revision-page'

export const meta: MetaFunction = () => [{ title: 'New version of a programme · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getVersionForm(ctx, param('slug')))

export const action = member(async ({ ctx, param, request }) => {
  const slug = param('slug')
  const form = await readForm(request, versionInput(await findProgramme(ctx.store.read, ctx.actor, slug)))
  if (!form.ok) return data(form, { status: 422 })

  const revised = await reviseProgramme(ctx, slug, form.value).catch(refusedForm(form.typed))
  return 'answer' in revised ? revised.answer : redirectWithToast(paths.programme(slug), `Version ${revised.number} is in force.`)
})

export default function Revision() {
  return <RevisionPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
