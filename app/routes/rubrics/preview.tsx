import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { member } from '#http/doors.server'
import { previewRubric } from '#http/rubric-preview.server'
import { paths } from '#kernel/paths'
import { RubricForm } from '#ui/rubrics/rubric-form'

export const meta: MetaFunction = () => [{ title: 'Preview of a rubric · Counterweight' }]
export const handle = { hasOwnButton: true }

/** There is nothing to preview without the form. */
export const loader = member(async () => redirect(paths.newRubric()))

export const action = member(async (visit) => {
  const shown = await previewRubric(visit)
  return data(shown, { status: shown.example ? 200 : 422 })
})

export default function RubricPreview() {
  const shown = useActionData<typeof action>()
  return shown ? <RubricForm {...shown} /> : null
}
