import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { getVerdictForm } from '#http/verdict-page.server'
import { VerdictPage } from '#ui/triage/verdict-page'

export const meta: MetaFunction = () => [{ title: 'A verdict, with a kept text · Counterweight' }]
export const handle = { isDense: true }

const asTyped = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

export const loader = member(getVerdictForm)

/** Puts a kept text under what was typed and shows the form again: what the buttons do in a browser without scripts. Nothing is written. */
export const action = member(async (visit) => {
  const { typed } = await readForm(visit.request, asTyped)
  const { answers } = await getVerdictForm(visit)
  const answer = answers.find(({ id }) => id === visit.url.searchParams.get('answer'))
  const text = [[typed.text].flat()[0], answer?.text].filter(Boolean).join('\n\n')
  return { errors: {}, typed: { ...typed, text } }
})

export default function Insertion() {
  return <VerdictPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
