import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getRubricForm, makeRubric, rubricInput } from '#domain/rubrics'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { RubricForm } from '#ui/rubrics/rubric-form'

export const meta: MetaFunction = () => [{ title: 'A new rubric · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, url }) => getRubricForm(ctx, url.searchParams.get('from')))

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, rubricInput)
  if (!form.ok) return data(form, { status: 422 })

  const made = await makeRubric(ctx, form.value).catch(refusedForm(form.typed))
  if ('answer' in made) return made.answer
  return redirectWithToast(paths.rubric(made.id), 'The rubric is made. Its first version is saved.')
})

export default function NewRubric() {
  const { from, contents, owners } = useLoaderData<typeof loader>()
  return <RubricForm from={from} contents={contents} owners={owners} refused={useActionData<typeof action>()} />
}
