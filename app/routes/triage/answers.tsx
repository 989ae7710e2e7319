import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAnswers } from '#domain/answers'
import { member } from '#http/doors.server'
import { AnswersPage } from '#ui/triage/answers-page'

export const meta: MetaFunction = () => [{ title: 'Reusable answers · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx }) => ({ answers: await listAnswers(ctx) }))

export default function Answers() {
  return <AnswersPage {...useLoaderData<typeof loader>()} />
}
