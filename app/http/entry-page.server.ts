import { can } from '#access'
import { awardOf } from '#domain/bounties'
import { panelState } from '#domain/grading'
import { getEntry } from '#domain/programmes'
import type { Visit } from './visit.server.ts'

/** What the page of an entry shows, with the ways on that this reader has: its panel, its score, its award. */
export async function showEntry({ ctx, param }: Visit) {
  const entry = await getEntry(ctx, param('entryId'))
  const { read } = ctx.store
  const panel = await panelState(read, entry.id)
  const isAuthor = entry.share !== null && !entry.may.answer
  return {
    ...entry,
    panel,
    award: await awardOf(read, ctx.actor, entry.id),
    leads: {
      estimate: entry.may.estimate,
      score: panel !== null && (isAuthor || can(ctx.actor, 'grade.assign')),
      panel: can(ctx.actor, 'grade.assign'),
    },
  }
}
