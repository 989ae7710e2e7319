import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getAgreement } from '#domain/grading'
import { visitor } from '#http/doors.server'
import { AgreementPage } from '#ui/grading/agreement-page'

export const meta: MetaFunction = () => [{ title: 'How far graders agree · Counterweight' }]

export const loader = visitor(async ({ ctx, param }) => getAgreement(ctx, param('slug')))

export default function Agreement() {
  return <AgreementPage {...useLoaderData<typeof loader>()} />
}
