import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { publicationInput, publishIssue } from '#domain/issues'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { showIssue } from '#http/issue-page.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { Refused } from '#kernel/refused'
import { PublicationPage } from '#ui/issues/publication-page'

export const meta: MetaFunction = () => [{ title: 'Publish an issue · Counterweight' }]

export const loader = member(async (visit) => {
  const { issue, may } = await showIssue(visit)
  if (!may.publish) throw new Refused('forbidden', 'Not allowed: this issue is not yours to publish, or it is public already.')
  return { publicId: issue.publicId, title: issue.title }
})

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, publicationInput)
  if (!form.ok) return data(form, { status: 422 })

  const { publicId } = await publishIssue(ctx, param('publicId'), form.value.sharing)
  return redirectWithToast(paths.issue(publicId), 'The issue is public now.')
})

export default function Publication() {
  return <PublicationPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
