import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDifference } from '#domain/policies'
import { visitor } from '#http/doors.server'
import { DifferencePage } from '#ui/policies/difference-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What changed: ${data?.title ?? 'Policy'} ${data?.to ?? ''} · Counterweight` },
]

export const loader = visitor(async ({ ctx, param, url }) => {
  const asked = { from: url.searchParams.get('from'), to: url.searchParams.get('to') }
  return getDifference(ctx.store.read, param('policy'), ctx.now, asked)
})

export default function Difference() {
  return <DifferencePage {...useLoaderData<typeof loader>()} />
}
