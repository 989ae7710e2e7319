import { isShutOut } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { requireNotShutOut } from '#kernel/transact.server'

/**
 * What the suspended and the banned may send, all on one page: sign out, keep the account safe, answer to the policies, read the inbox,
 * export, close, take a flag back, answer what is asked
 * before a decision, mend what was restricted, appeal. What anybody may send without an account stays open to them as well.
 */
const open = [
  /^\/settings\/(?!profile)/,
  /^\/policies\/acceptances$/,
  /^\/inbox\/readings$/,
  /^\/case-questions\/[^/]+$/,
  /^\/flags\/[^/]+\/retraction$/,
  /^\/(sanctions|decisions|reports|flags)\/[^/]+\/appeal$/,
  /^\/decisions\/[^/]+\/repair$/,
  /^\/repairs\/[^/]+\/withdrawal$/,
  /^\/appeals\/[^/]+\/(statements|withdrawal)$/,
]

export const isOpenToShutOut = (pathname: string) => open.some((pattern) => pattern.test(pathname.replace(/\.data$/, '')))

/** Refuses (403) anything else, with the sanction and its end, before the form is even read. */
export function requireOpen({ actor }: Ctx, request: Request): void {
  if (isShutOut(actor) && !isOpenToShutOut(new URL(request.url).pathname)) requireNotShutOut(actor)
}
