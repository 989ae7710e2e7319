import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getStatement } from '#domain/sanctions'
import { member } from '#http/doors.server'
import { StatementPage } from '#ui/sanctions/statement-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Statement ${data?.statement.reference ?? ''} · Counterweight` }]

export const loader = member(async ({ ctx, param }) => ({ statement: await getStatement(ctx, param('reference')), now: ctx.now }))

export default function Statement() {
  return <StatementPage {...useLoaderData<typeof loader>()} />
}
