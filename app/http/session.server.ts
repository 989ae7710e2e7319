import { endSession, readSession, startSession } from '#domain/accounts'
import type { Ctx } from '#kernel/context.server'
import type { House } from './visit.server.ts'

/** The prefix makes the browser refuse the cookie from anyone but this host over https; on loopback there is no https. */
const cookieName = (house: House) => (house.settings.isSecure ? '__Host-counterweight' : 'counterweight')

export async function readSessionOf(request: Request, house: House, now: Date) {
  const secret = secretOf(request, house)
  return secret ? readSession(house.store, secret, now) : null
}

/** A new session for a person; the header sets its cookie. Whatever session the browser had before is ended. */
export async function signIn(request: Request, house: House, personId: string, now: Date, factorAt: Date | null = null): Promise<string> {
  await signOut(request, house)
  const secret = await startSession(house.store, personId, request.headers.get('User-Agent'), now, factorAt)
  return cookie(house, secret, 60 * 60 * 24 * 30)
}

/** After a code was given: a new session in the place of the old one, whose secret is dead from now on. */
export const renewSession = (request: Request, house: House, { actor, now }: Ctx): Promise<string> =>
  signIn(request, house, actor.id ?? '', now, now)

/** Ends the session of this browser, if it has one; the header removes its cookie. */
export async function signOut(request: Request, house: House): Promise<string> {
  const secret = secretOf(request, house)
  if (secret) await endSession(house.store, secret)
  return cookie(house, '', 0)
}

export function secretOf(request: Request, house: House): string | null {
  const name = cookieName(house)
  const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1] || null
}

function cookie(house: House, value: string, seconds: number): string {
  const secure = house.settings.isSecure ? '; Secure' : ''
  return `${cookieName(house)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}
