import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { getVerdictForm } from '#http/verdict-page.server'
import { paths } from '#kernel/paths'
import { VerdictPage } from '#ui/triage/verdict-page'

export const handle = { isDense: true }

const asTyped = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

export const loader = member(async ({ param, url }) => redirect(paths.verdict(param('reportId'), url.searchParams.get('as') ?? undefined)))

/** Puts a kept text under what was typed and shows the form again: what the buttons do in a browser without scripts. Nothing is written. */
export const action = member(async (visit) => {
  const { typed } = await readForm(visit.request, asTyped)
  const shown = await getVerdictForm(visit)
  const answer = shown.answers.find(({ id }) => id === visit.url.searchParams.get('answer'))
  const text = [[typed.text].flat()[0], answer?.text].filter(Boolean).join('\n\n')
  return { ...shown, refused: { errors: {}, typed: { ...typed, text } } }
})

export default function Insertion() {
  const shown = useActionData<typeof action>()
  return shown ? <VerdictPage {...shown} /> : null
}
