import { listMyAppeals } from '#domain/appeals'
import { isOpenAppeal } from '#domain/appeals/model'
import { getStanding } from '#domain/sanctions'
import type { Visit } from './visit.server.ts'

/** One's standing with one's appeals, and whether what holds now can still be appealed. */
export async function showStanding({ ctx }: Visit) {
  const standing = await getStanding(ctx)
  const appeals = await listMyAppeals(ctx)
  const { gravest } = standing
  const against = gravest && appeals.filter(({ matter }) => matter === gravest.decisionId)
  const open = against?.find(({ state }) => isOpenAppeal(state))
  const isOver = against?.some(({ state }) => ['upheld', 'overturned', 'modified'].includes(state)) ?? false
  const isInTime = gravest?.appealUntil != null && gravest.appealUntil.getTime() >= ctx.now.getTime()
  return {
    ...standing,
    handle: ctx.actor.handle,
    appeals,
    appeal:
      gravest?.appealUntil && isInTime && !isOver
        ? {
            sanctionId: gravest.id,
            openId: open?.id ?? null,
            until: gravest.appealUntil,
            isGrave: gravest.kind === 'suspension' || gravest.kind === 'ban',
          }
        : null,
  }
}
