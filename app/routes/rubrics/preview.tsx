import { data, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { member } from '#http/doors.server'
import { previewRubric } from '#http/rubric-preview.server'
import { NoPreview } from '#ui/rubrics/no-preview'
import { RubricForm } from '#ui/rubrics/rubric-form'

export const meta: MetaFunction = () => [{ title: 'Preview of a rubric · Counterweight' }]
export const handle = { hasOwnButton: true }

/** Runs after the action too, so it must lead nowhere: what is shown comes with the form. */
export const loader = member(async () => null)

export const action = member(async (visit) => {
  const shown = await previewRubric(visit)
  return data(shown, { status: shown.example ? 200 : 422 })
})

export default function RubricPreview() {
  const shown = useActionData<typeof action>()
  return shown ? <RubricForm {...shown} /> : <NoPreview />
}
