import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRubrics } from '#domain/rubrics'
import { visitor } from '#http/doors.server'
import { RubricsPage } from '#ui/rubrics/rubrics-page'

export const meta: MetaFunction = () => [{ title: 'Rubrics · Counterweight' }]

export const loader = visitor(async ({ ctx }) => listRubrics(ctx))

export default function Rubrics() {
  return <RubricsPage {...useLoaderData<typeof loader>()} />
}
