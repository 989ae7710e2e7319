import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '#http/doors.server'
import { readablePolicy } from '#http/policy.server'
import { PolicyText } from '#ui/policies/policy-text'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Policy'} ${data?.version ?? ''} · Counterweight` },
]

export const loader = visitor(async ({ ctx, param }) => readablePolicy(ctx.store.read, param('policy'), ctx.now))

export default function Policy() {
  return <PolicyText {...useLoaderData<typeof loader>()} />
}
