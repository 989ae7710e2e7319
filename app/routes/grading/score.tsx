import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getScore } from '#domain/grading'
import { member } from '#http/doors.server'
import { ScorePage } from '#ui/grading/score-page'

export const meta: MetaFunction = () => [{ title: 'Score of an entry · Counterweight' }]

export const loader = member(async ({ ctx, param }) => getScore(ctx, param('entryId')))

export default function Score() {
  return <ScorePage {...useLoaderData<typeof loader>()} />
}
