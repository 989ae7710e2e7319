import { redirect } from '@remix-run/node'
import { beginSecondStep } from '#domain/accounts'
import { type Ctx, personContext } from '#kernel/context.server'
import { isFactorFresh } from '#kernel/fresh-factor.server'
import { paths } from '#kernel/paths'
import { Refused } from '#kernel/refused'
import { signIn } from './session.server.ts'
import type { House } from './visit.server.ts'

const cookieName = 'step'

/** After the right password: on to the code where the account has a second factor, else signed in. Staff without one are led to set it up. */
export async function enterAfterPassword(request: Request, house: House, ctx: Ctx, personId: string, next: string): Promise<Response> {
  const secret = await beginSecondStep(ctx, personId)
  if (secret) return redirect(paths.signInCode(next), { headers: { 'Set-Cookie': stepCookie(house, secret, 600) } })

  const cookie = await signIn(request, house, personId, ctx.now)
  const { actor } = await personContext(ctx, personId)
  return redirect(actor.awaitsFactor ? paths.secondFactor() : next, { headers: { 'Set-Cookie': cookie } })
}

/** What the browser holds between its password and its code. */
export function stepSecretOf(request: Request): string | null {
  const [, found] = /(?:^|;\s*)step=([\w-]+)/.exec(request.headers.get('Cookie') ?? '') ?? []
  return found ?? null
}

export function stepCookie(house: House, value: string, seconds: number): string {
  const secure = house.settings.isSecure ? '; Secure' : ''
  return `${cookieName}=${value}; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

/** For pages whose command asks for a fresh code: leads there first, and back. */
export function askForFreshCode(ctx: Ctx, url: URL): void {
  if (!isFactorFresh(ctx)) throw redirect(paths.freshCode(url.pathname.replace(/\.data$/, '') + url.search))
}

/** For a button, which has no field for a code: the way leads over the page that asks for one, and back to where it stands. */
export const leadToCode = (next: string) => (error: unknown) => {
  throw error instanceof Refused && error.needs === 'factor' ? redirect(paths.freshCode(next)) : error
}
