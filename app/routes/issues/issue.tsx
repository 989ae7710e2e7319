import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '#http/doors.server'
import { showIssue } from '#http/issue-page.server'
import { IssuePage } from '#ui/issues/issue-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.issue.title ?? 'An issue'} · Counterweight` }]

export const loader = visitor(async (visit) => showIssue(visit))

export default function Issue() {
  return <IssuePage {...useLoaderData<typeof loader>()} />
}
