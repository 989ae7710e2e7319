import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listIssues, readIssueFilters } from '#domain/issues'
import { visitor } from '#http/doors.server'
import { IssueBoard } from '#ui/issues/issue-board'

export const meta: MetaFunction = () => [{ title: 'Issues · Counterweight' }]

export const loader = visitor(async ({ ctx, url }) => {
  const filters = readIssueFilters(url.searchParams)
  return {
    ...(await listIssues(ctx, filters, url.searchParams.get('cursor'))),
    filters,
    now: ctx.now,
    hasCursor: url.searchParams.has('cursor'),
  }
})

export default function Issues() {
  return <IssueBoard {...useLoaderData<typeof loader>()} />
}
