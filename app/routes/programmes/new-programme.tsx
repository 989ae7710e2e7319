import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftProgramme, getProgrammeForm, programmeInput } from '#domain/programmes'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { ProgrammeForm } from '#ui/programmes/programme-form'

export const meta: MetaFunction = () => [{ title: 'Draft a programme · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx }) => getProgrammeForm(ctx))

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, programmeInput)
  if (!form.ok) return data(form, { status: 422 })

  const refused = await draftProgramme(ctx, form.value).then((made) => ({ made, answer: null }), refusedForm(form.typed))
  if (refused.answer) return refused.answer
  return redirectWithToast(paths.programme(form.value.slug), 'Drafted. Read it as others will, then open it.')
})

export default function NewProgramme() {
  return <ProgrammeForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
