import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#access'
import { commentInput, findReport, postComment } from '#domain/reports'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { CommentPage } from '#ui/reports/comment-page'

export const meta: MetaFunction = () => [{ title: 'Comment · Counterweight' }]

export const loader = member(async ({ ctx, param }) => {
  const report = await findReport(ctx.store.read, ctx.actor, param('reportId'))
  return { id: report.id, title: report.title, mayConfer: can(ctx.actor, 'report.confer', report) }
})

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, commentInput)
    if (!form.ok) return data(form, { status: 422 })

    await postComment(ctx, param('reportId'), form.value)
    return redirectWithToast(paths.reportPage(param('reportId')), 'Your comment is posted.')
  },
  { limit: 'comment' },
)

export default function Comments() {
  return <CommentPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
