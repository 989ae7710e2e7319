import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askQuestion, getQuestionForm, questionInput } from '#domain/programmes'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { QuestionPage } from '#ui/programmes/question-page'

export const meta: MetaFunction = () => [{ title: 'Ask about a programme · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getQuestionForm(ctx, param('slug')))

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, questionInput)
    if (!form.ok) return data(form, { status: 422 })

    const refused = await askQuestion(ctx, param('slug'), form.value).then(() => null, refusedForm(form.typed))
    return (
      refused?.answer ?? redirectWithToast(paths.programme(param('slug')), 'Asked. It is public once it is answered, without your name.')
    )
  },
  { limit: 'comment' },
)

export default function Questions() {
  return <QuestionPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
