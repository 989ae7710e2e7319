import { z } from 'zod'
import type { ReadyAnswer } from '#domain/answers'
import { readForm } from './form.server.ts'
import type { Visit } from './visit.server.ts'

const asTyped = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/**
 * What was typed, with the kept text that the address names under one field: what its button does in a browser without scripts.
 * Nothing is written and nothing is refused; the form is shown again.
 */
export async function insertKeptText({ request, url }: Visit, field: string, offered: (typed: Typed) => Promise<readonly ReadyAnswer[]>) {
  const { typed } = await readForm(request, asTyped)
  const answers = await offered(typed)
  const answer = answers.find(({ id }) => id === url.searchParams.get('answer'))
  const text = [[typed[field]].flat()[0], answer?.text].filter(Boolean).join('\n\n')
  return { errors: {}, typed: { ...typed, [field]: text } }
}
type Typed = Record<string, string | string[]>
