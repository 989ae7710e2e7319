import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { member } from '#http/doors.server'
import { showScore } from '#http/score-page.server'
import { ScorePage } from '#ui/grading/score-page'

export const meta: MetaFunction = () => [{ title: 'Score · Counterweight' }]

export const loader = member(async (visit) => showScore(visit))

export default function Score() {
  return <ScorePage {...useLoaderData<typeof loader>()} />
}
