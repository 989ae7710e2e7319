import type { House } from '#http/visit.server'
import type { Ctx } from '#kernel/context.server'

/** One of the operator's commands, over an open database. */
export type Given = { ctx: Ctx; house: House; values: Record<string, string | boolean | undefined>; words: string[] }
export type Command = { usage: string; needs: string[]; run: (given: Given) => Promise<Record<string, unknown>> }

/** It was called in a wrong way: ends with 2 and its sentence. */
export class Usage extends Error {}

export function wrong(sentence: string): never {
  throw new Usage(sentence)
}

export const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : wrong('An option has no value.'))
