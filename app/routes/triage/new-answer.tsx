import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerInput, listAnswers, writeAnswer } from '#domain/answers'
import { answerUses } from '#domain/answers/model'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { AnswerPage } from '#ui/triage/answer-page'

export const meta: MetaFunction = () => [{ title: 'Keep a text · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, url }) => {
  await listAnswers(ctx)
  return { use: answerUses.find((one) => one === url.searchParams.get('use')) ?? null }
})

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, answerInput)
  if (!form.ok) return data(form, { status: 422 })

  const kept = await writeAnswer(ctx, form.value).catch(refusedForm(form.typed))
  if ('answer' in kept) return kept.answer
  return redirectWithToast(paths.answers(), `“${kept.name}” is kept.`)
})

export default function NewAnswer() {
  return <AnswerPage answer={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
