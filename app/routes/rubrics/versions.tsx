import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getRubricToEdit, reviseRubric, rubricInput } from '#domain/rubrics'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { RubricForm } from '#ui/rubrics/rubric-form'

export const meta: MetaFunction = () => [{ title: 'A new version of a rubric · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getRubricToEdit(ctx, param('rubricId')))

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, rubricInput)
  if (!form.ok) return data(form, { status: 422 })

  const saved = await reviseRubric(ctx, param('rubricId'), form.value).catch(refusedForm(form.typed))
  if ('answer' in saved) return saved.answer
  return redirectWithToast(paths.rubric(saved.id), `Version ${saved.number} is saved. Programmes keep the version they opened with.`)
})

export default function RubricVersions() {
  const { id, name, number, contents } = useLoaderData<typeof loader>()
  return <RubricForm editing={{ id, name, number }} contents={contents} owners={[]} refused={useActionData<typeof action>()} />
}
