import { findTrials, latestAnalysis } from '#domain/evidence'
import { member } from '#http/doors.server'

/** How far the counting of a trials file is. */
export const loader = member(async ({ ctx, param }) => {
  const { id } = await findTrials(ctx.store.read, ctx.actor, param('evidenceId'))
  const analysis = await latestAnalysis(ctx.store.read, id)
  return { progress: analysis?.progress ?? 0, isOver: analysis !== null && ['done', 'failed'].includes(analysis.state) }
})
