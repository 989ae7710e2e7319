import { guessMapping, latestAnalysis } from '#domain/evidence'
import { type Chosen, noColumn, optionalRoles, type TrialsPreview } from '#domain/evidence/model'
import type { Ctx } from '#kernel/context.server'

/** What the mapping form shows: what the address asks to look at, else what was saved, else the guess. */
export async function chosenFor(ctx: Ctx, evidenceId: string, preview: TrialsPreview, query: URLSearchParams): Promise<Chosen> {
  const guessed = guessMapping(preview)
  if (query.has('outcome')) return fromQuery(query, guessed)
  const saved = (await latestAnalysis(ctx.store.read, evidenceId))?.mapping
  if (!saved) return guessed

  const optional = Object.fromEntries(optionalRoles.map((role) => [role, saved[role] ?? ''])) as Pick<
    Chosen,
    (typeof optionalRoles)[number]
  >
  return {
    ...optional,
    prompt_id: saved.prompt_id ?? noColumn,
    group: saved.group,
    outcome: saved.outcome.column,
    favourable: saved.outcome.favourable,
    unfavourable: saved.outcome.unfavourable,
    reference: saved.reference ?? '',
  }
}

/** Ticks belong to the column they were made for: another outcome column starts without any. */
function fromQuery(query: URLSearchParams, guessed: Chosen): Chosen {
  const one = (name: string) => query.get(name) ?? ''
  const outcome = one('outcome')
  const isGuessed = outcome === guessed.outcome
  const optional = Object.fromEntries(optionalRoles.map((role) => [role, one(role)])) as Pick<Chosen, (typeof optionalRoles)[number]>
  return {
    ...optional,
    group: one('group'),
    outcome,
    favourable: isGuessed ? guessed.favourable : [],
    unfavourable: isGuessed ? guessed.unfavourable : [],
    reference: '',
  }
}
