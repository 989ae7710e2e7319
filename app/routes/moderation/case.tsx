import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCase, needsReason, noteReading } from '#domain/moderation'
import { listOfCase } from '#domain/repairs'
import { listOf } from '#http/case-list.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { CasePage } from '#ui/moderation/case-page'

export const meta: MetaFunction = () => [{ title: 'Case · Counterweight' }]
export const handle = { isDense: true }

/** What moderators see of others is kept by no browser. */
export const loader = member(async ({ ctx, param, url }) => {
  if (await needsReason(ctx, param('caseId'))) throw redirect(paths.caseOpening(param('caseId'), listOf(url)))
  const isTextWanted = url.searchParams.get('show') === 'text'
  const shown = await getCase(ctx, param('caseId'), isTextWanted)
  if (isTextWanted) await noteReading(ctx, shown)
  return data({ ...shown, repairs: await listOfCase(ctx, shown.id) }, { headers: { 'Cache-Control': 'no-store' } })
})

export default function Case() {
  return <CasePage {...useLoaderData<typeof loader>()} />
}
