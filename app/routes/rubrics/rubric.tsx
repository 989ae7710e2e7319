import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getRubric } from '#domain/rubrics'
import { visitor } from '#http/doors.server'
import { RubricPage } from '#ui/rubrics/rubric-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Rubric'} · Counterweight` }]

export const loader = visitor(async ({ ctx, param, url }) => getRubric(ctx, param('rubricId'), url.searchParams.get('version')))

export default function Rubric() {
  return <RubricPage {...useLoaderData<typeof loader>()} />
}
