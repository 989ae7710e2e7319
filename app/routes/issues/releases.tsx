import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { releaseStatusInput, setReleaseStatus } from '#domain/issues'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { showIssue } from '#http/issue-page.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { Refused } from '#kernel/refused'
import { ReleasesPage } from '#ui/issues/releases-page'

export const meta: MetaFunction = () => [{ title: 'Releases of an issue · Counterweight' }]

export const loader = member(async (visit) => {
  const { issue, may } = await showIssue(visit)
  if (!may.setReleases) throw new Refused('forbidden', 'Not allowed: only moderators and the owner say how releases stand.')
  return { publicId: issue.publicId, title: issue.title, releases: issue.releases }
})

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, releaseStatusInput)
  if (!form.ok) return data(form, { status: 422 })

  await setReleaseStatus(ctx, param('publicId'), form.value)
  return redirectWithToast(paths.issueReleases(param('publicId')), 'The status is set.')
})

export default function Releases() {
  return <ReleasesPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
