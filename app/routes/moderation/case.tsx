import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCase } from '#domain/moderation'
import { member } from '#http/doors.server'
import { CasePage } from '#ui/moderation/case-page'

export const meta: MetaFunction = () => [{ title: 'Case · Counterweight' }]
export const handle = { isDense: true }

/** What moderators see of others is kept by no browser. */
export const loader = member(async ({ ctx, param, url }) =>
  data(await getCase(ctx, param('caseId'), url.searchParams.get('show') === 'text'), { headers: { 'Cache-Control': 'no-store' } }),
)

export default function Case() {
  return <CasePage {...useLoaderData<typeof loader>()} />
}
