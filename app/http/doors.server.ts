import { type AppLoadContext, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { recordRefusal } from '#domain/log'
import { type LimitName, spend } from '#kernel/buckets.server'
import { type Ctx, personContext, visitorContext } from '#kernel/context.server'
import { log } from '#kernel/log.server'
import { paths } from '#kernel/paths'
import { type Reason, Refused } from '#kernel/refused'
import { keepTyped } from './kept-form.server.ts'
import { loggedPath } from './logged-path.server.ts'
import { isOutOfRoom, outOfRoom } from './no-room.server.ts'
import { requireSameOrigin } from './origin.server.ts'
import { readSessionOf } from './session.server.ts'
import { requireOpen } from './shut-out.server.ts'
import type { Visit } from './visit.server.ts'

type Work<T> = (visit: Visit) => Promise<T>
type Options = {
  limit?: LimitName
  /** Where the session has ended, what was typed is kept and comes back after signing in. */
  keeps?: boolean
  /** Takes a post from anywhere, as from a mail program. Whoever is signed in is not looked at then: the request is a visitor’s. */
  acceptsForeign?: boolean
}
type Door = 'visitor' | 'member'

/** Anyone may enter; who is signed in is known. */
export const visitor = <T>(work: Work<T>, options: Options = {}) => door('visitor', work, options)

/** Only people with an account may enter; others are asked to sign in and come back. */
export const member = <T>(work: Work<T>, options: Options = {}) => door('member', work, options)

const statusOf: Record<Reason, number> = { 'bad-input': 422, 'not-found': 404, gone: 410, forbidden: 403, conflict: 409, 'too-many': 429 }

function door<T>(kind: Door, work: Work<T>, { limit, keeps, acceptsForeign = false }: Options) {
  const enter = async ({ request, params, context }: LoaderFunctionArgs): Promise<T> => {
    const { house, address, nonce } = context
    let ctx: Ctx | null = null
    const isUnsafe = !['GET', 'HEAD'].includes(request.method)
    try {
      if (isUnsafe && !acceptsForeign) requireSameOrigin(request, house.settings.origin)
      ctx =
        isUnsafe && acceptsForeign
          ? visitorContext(given(house, address))
          : await (comers.get(context) ?? remember(context, whoComes(request, house, address)))
      if (kind === 'member' && ctx.actor.kind === 'visitor')
        throw keeps && isUnsafe ? await keepTyped(ctx, house, request) : askToSignIn(request)
      if (isUnsafe && kind === 'member') requireOpen(ctx, request)
      // Spent before the work: a refused attempt costs a token too.
      if (limit && isUnsafe) await spend(house.store, ctx.now, [{ limit, key: ctx.actor.id ?? ctx.network }])

      return await work({ ctx, house, request, nonce, url: new URL(request.url), param: (name) => params[name] ?? missing(name) })
    } catch (error) {
      if (isOutOfRoom(error)) {
        log.error({ err: error, path: loggedPath(request) }, 'Nothing can be written: the disk is full, broken or read-only')
        throw data({ sentence: outOfRoom }, { status: 503, headers: { 'Retry-After': '300' } })
      }
      if (!(error instanceof Refused)) throw error
      if (error.reason === 'forbidden' && ctx) await noteRefusal(ctx, request, error)
      throw toAnswer(error)
    }
  }
  return Object.assign(enter, { door: kind, acceptsForeign })
}

/** All loaders of one request share one answer to who is asking. */
const comers = new WeakMap<AppLoadContext, Promise<Ctx>>()

function remember(context: AppLoadContext, comer: Promise<Ctx>): Promise<Ctx> {
  comers.set(context, comer)
  return comer
}

async function whoComes(request: Request, house: Visit['house'], address: string): Promise<Ctx> {
  const place = given(house, address)
  const session = await readSessionOf(request, house, place.now)
  return session ? { ...(await personContext(place, session.personId)), factorAt: session.factorAt } : visitorContext(place)
}

const given = (house: Visit['house'], address: string) => ({
  store: house.store,
  now: house.clock(),
  network: house.networkOf(address),
})

/** A page asks for a sign-in and comes back; a sent form is answered, so that the browser can return to it with what was typed. */
function askToSignIn(request: Request): Response | ReturnType<typeof toAnswer> {
  if (request.method !== 'GET') return data({ sentence: 'You are signed out. Sign in, go back, and send it again.' }, { status: 401 })
  const { pathname, search } = new URL(request.url)
  return redirect(paths.signIn(pathname.replace(/\.data$/, '') + search))
}

/** What staff were refused is on record: it is how a misuse of a role would be found. */
async function noteRefusal(ctx: Ctx, request: Request, { message }: Refused): Promise<void> {
  if (ctx.actor.roles.length === 0) return
  await recordRefusal(ctx, { method: request.method, path: loggedPath(request), sentence: message })
}

function toAnswer({ reason, message, retryAfterSeconds, needs }: Refused) {
  const headers = retryAfterSeconds === undefined ? undefined : { 'Retry-After': String(retryAfterSeconds) }
  return data({ sentence: message, ...(needs && { needs }) }, { status: statusOf[reason], headers })
}

function missing(name: string): never {
  throw new Error(`This address has no parameter named ${name}`)
}
