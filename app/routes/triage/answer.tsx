import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerInput, editAnswer, getAnswer } from '#domain/answers'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { AnswerPage } from '#ui/triage/answer-page'

export const meta: MetaFunction = () => [{ title: 'Edit a text · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getAnswer(ctx, param('answerId')))

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, answerInput)
  if (!form.ok) return data(form, { status: 422 })

  const kept = await editAnswer(ctx, param('answerId'), form.value).catch(refusedForm(form.typed))
  if ('answer' in kept) return kept.answer
  return redirectWithToast(paths.answers(), `“${kept.name}” is kept as you wrote it.`)
})

export default function Answer() {
  return <AnswerPage answer={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
