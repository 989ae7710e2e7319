import { getAppealForm } from '#domain/appeals'
import { getScore } from '#domain/grading'
import type { Visit } from './visit.server.ts'

/** The page of a score, with the way to appeal it for its authors. */
export async function showScore({ ctx, param }: Visit) {
  const { mayAppeal, ...score } = await getScore(ctx, param('entryId'))
  return { ...score, appeal: mayAppeal ? await getAppealForm(ctx, { type: 'score', id: score.entryId }) : null }
}
