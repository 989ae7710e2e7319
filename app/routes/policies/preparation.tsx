import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getPreparation } from '#domain/policies'
import { member } from '#http/doors.server'
import { PreparationPage } from '#ui/policies/preparation-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Policy'} ${data?.version ?? ''}, in preparation · Counterweight` },
]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getPreparation(ctx, param('versionId')))

export default function Preparation() {
  return <PreparationPage {...useLoaderData<typeof loader>()} />
}
