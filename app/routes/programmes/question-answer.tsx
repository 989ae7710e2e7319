import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerInput, answerQuestion, getQuestion } from '#domain/programmes'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { AnswerPage } from '#ui/programmes/question-page'

export const meta: MetaFunction = () => [{ title: 'Answer a question · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getQuestion(ctx, param('slug'), param('questionId')))

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, answerInput)
  if (!form.ok) return data(form, { status: 422 })

  const given = answerQuestion(ctx, param('slug'), param('questionId'), form.value)
  const refused = await given.then(() => null, refusedForm(form.typed))
  return refused?.answer ?? redirectWithToast(paths.programme(param('slug')), 'Answered. Everybody reads it beside the question.')
})

export default function QuestionAnswer() {
  return <AnswerPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
