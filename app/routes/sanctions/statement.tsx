import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { member } from '#http/doors.server'
import { showStatement } from '#http/standing-page.server'
import { AppealButton } from '#ui/appeals/appeal-button'
import { MendAside } from '#ui/repairs/mend-way'
import { StatementPage } from '#ui/sanctions/statement-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Statement ${data?.statement.reference ?? ''} · Counterweight` }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showStatement(visit))

export default function Statement() {
  const { appeal, mending, ...shown } = useLoaderData<typeof loader>()
  const ways = (appeal || mending) && (
    <div className="flex flex-col gap-6">
      {appeal && <AppealButton {...appeal} />}
      {mending && <MendAside {...mending} />}
    </div>
  )
  return <StatementPage {...shown} ways={ways} />
}
