import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { member } from '#http/doors.server'
import { showStatement } from '#http/standing-page.server'
import { AppealButton } from '#ui/appeals/appeal-button'
import { StatementPage } from '#ui/sanctions/statement-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Statement ${data?.statement.reference ?? ''} · Counterweight` }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showStatement(visit))

export default function Statement() {
  const { appeal, ...shown } = useLoaderData<typeof loader>()
  return <StatementPage {...shown} appeal={appeal && <AppealButton {...appeal} />} />
}
