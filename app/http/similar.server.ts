import { listCandidates } from '#domain/issues'
import { openStates } from '#domain/issues/model'
import { findSystem } from '#domain/systems'
import type { Ctx } from '#kernel/context.server'

const wordsAtMost = 120

/** At most five open issues of a system that match the words, as far as the actor may see them. Nothing where the system is not listed. */
export async function similarTo(ctx: Ctx, slug: string | null, words: string) {
  if (!slug || slug === 'unlisted') return []
  const system = await findSystem(ctx.store.read, ctx.actor, slug).catch(() => null)
  if (!system) return []
  const found = await listCandidates(ctx, system.id, words.slice(0, wordsAtMost))
  return found
    .filter(({ state }) => (openStates as readonly string[]).includes(state))
    .map(({ publicId, title, state }) => ({ publicId, title, state }))
}
