import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCaseQuestion, caseAnswerInput, getCaseQuestion } from '#domain/moderation'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { QuestionPage } from '#ui/moderation/question-page'

export const meta: MetaFunction = () => [{ title: 'A question to you · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getCaseQuestion(ctx, param('questionId')))

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, caseAnswerInput)
    if (!form.ok) return data(form, { status: 422 })

    const done = await answerCaseQuestion(ctx, param('questionId'), form.value).catch(refusedForm(form.typed))
    if (done && 'answer' in done) return done.answer
    return redirectWithToast(paths.caseQuestionPage(param('questionId')), 'Your answer is sent. Thank you.')
  },
  { keeps: true, limit: 'comment' },
)

export default function QuestionAnswer() {
  return <QuestionPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
