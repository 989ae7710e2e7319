import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getTransparency } from '#domain/transparency'
import { visitor } from '#http/doors.server'
import { TransparencyPage } from '#ui/transparency/transparency-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Transparency ${data?.month ?? ''} · Counterweight` }]

export const loader = visitor(async ({ ctx, url }) => getTransparency(ctx.store.read, ctx.now, url.searchParams.get('month')))

export default function Transparency() {
  return <TransparencyPage {...useLoaderData<typeof loader>()} />
}
