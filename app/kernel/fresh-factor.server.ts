import type { Ctx } from './context.server.ts'
import { Refused } from './refused.ts'

const freshFor = 10 * 60_000

/** Whether a code of the second factor was given in this session within the last ten minutes, or none is needed here. */
export function isFactorFresh({ store, actor, now, factorAt }: Ctx): boolean {
  if (store.waivesSecondFactor || actor.kind === 'system') return true
  return factorAt !== null && factorAt !== undefined && now.getTime() - factorAt.getTime() <= freshFor
}

/**
 * For commands that nobody should be able to give from a browser left open: bans, suspensions, opening what is private, paying out.
 * Refuses (403) without a fresh code. What comes with a token has no code at all, so it is refused too.
 */
export function requireFreshFactor(ctx: Ctx): void {
  if (!isFactorFresh(ctx))
    throw new Refused(
      'forbidden',
      'This needs a fresh code of your second factor. Give one, then go back and send it again.',
      undefined,
      'factor',
    )
}
