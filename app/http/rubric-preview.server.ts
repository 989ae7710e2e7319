import { exampleOf, getRubricForm, getRubricToEdit, rubricInput } from '#domain/rubrics'
import { readForm } from './form.server.ts'
import type { Visit } from './visit.server.ts'

/** The form of a rubric as it was sent, with what its scores would be; nothing is saved. */
export async function previewRubric({ ctx, request }: Visit) {
  const form = await readForm(request, rubricInput)
  const { rubric, from } = form.typed
  const refused = { errors: form.ok ? {} : form.errors, typed: form.typed }
  const example = form.ok ? exampleOf(form.value.contents) : null
  if (typeof rubric === 'string' && rubric !== '') {
    const { contents, ...editing } = await getRubricToEdit(ctx, rubric)
    return { editing, from: null, contents, owners: [], refused, example }
  }
  return { ...(await getRubricForm(ctx, typeof from === 'string' && from !== '' ? from : null)), refused, example }
}
