import type { Trial } from '#domain/figures/model'
import { Refused } from '#kernel/refused'
import type { Mapping } from './model.ts'
import { asValue } from './trials-file.server.ts'

/** What one row says: a trial, an outcome that was not ticked, or nothing that can be read. */
export type Reading = { trial: Trial } | { other: string } | { reason: string }

/** How to read each row of a table with these column names. Refuses a mapping that names none of them. */
export function trialReader(names: string[], mapping: Mapping): (cells: string[]) => Reading {
  const placeOf = (name: string | undefined) => (name === undefined ? -1 : names.indexOf(name))
  const [group, outcome] = [placeOf(mapping.group), placeOf(mapping.outcome.column)]
  const [condition, prompt] = [placeOf(mapping.condition), placeOf(mapping.prompt_id)]
  if (group < 0 || outcome < 0) throw new Refused('bad-input', 'The file does not have the columns that were chosen. Choose them again.')
  const favourable = new Set(mapping.outcome.favourable)
  const unfavourable = new Set(mapping.outcome.unfavourable)

  return (cells) => {
    const at = (place: number) => (place < 0 ? '' : asValue(cells[place] ?? ''))
    const [who, what] = [at(group), at(outcome)]
    if (!who) return { reason: 'It names no group.' }
    if (!what) return { reason: 'It names no outcome.' }
    if (!favourable.has(what) && !unfavourable.has(what)) return { other: what }
    return {
      trial: {
        group: who,
        favourable: favourable.has(what),
        // Never shortened: two long prompts that begin alike are two prompts.
        promptId: prompt < 0 ? undefined : cells[prompt]?.trim() || undefined,
        condition: condition < 0 ? undefined : at(condition) || 'not stated',
      },
    }
  }
}
