import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getDraftForm, redraftInput, redraftProgramme } from '#domain/programmes'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { ProgrammeForm } from '#ui/programmes/programme-form'

export const meta: MetaFunction = () => [{ title: 'Change a draft · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getDraftForm(ctx, param('slug')))

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, redraftInput)
  if (!form.ok) return data(form, { status: 422 })

  const refused = await redraftProgramme(ctx, param('slug'), form.value).then(() => null, refusedForm(form.typed))
  return refused?.answer ?? redirectWithToast(paths.programme(param('slug')), 'Saved. Read it as others will, then open it.')
})

export default function Draft() {
  const { slug, values, ...form } = useLoaderData<typeof loader>()
  return <ProgrammeForm {...form} saved={{ slug, values }} refused={useActionData<typeof action>()} />
}
