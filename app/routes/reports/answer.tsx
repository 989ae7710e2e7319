import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerInput, answerQuestion, findReport } from '#domain/reports'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { AnswerPage } from '#ui/reports/answer-page'

export const meta: MetaFunction = () => [{ title: 'Answer · Counterweight' }]

export const loader = member(async ({ ctx, param }) => {
  const { id, title, state } = await findReport(ctx.store.read, ctx.actor, param('reportId'))
  return { id, title, state }
})

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, answerInput)
    if (!form.ok) return data(form, { status: 422 })

    await answerQuestion(ctx, param('reportId'), form.value)
    return redirectWithToast(paths.reportPage(param('reportId')), 'Your answer is sent. A moderator goes on with it.')
  },
  { limit: 'comment' },
)

export default function Answer() {
  return <AnswerPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
