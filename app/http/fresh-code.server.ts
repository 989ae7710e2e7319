import { proveFactor, wrongCode } from '#domain/accounts'
import type { Ctx } from '#kernel/context.server'
import { renewSession } from './session.server.ts'
import type { Visit } from './visit.server.ts'

type Taken = { ok: true; ctx: Ctx; headers: Headers } | { ok: false; errors: { code: string } }

/** The code beside a form that may ask for one. A right one renews the session, so its header goes along with whatever is answered. */
export async function takeFreshCode({ ctx, house, request }: Visit, code: string): Promise<Taken> {
  if (code === '') return { ok: true, ctx, headers: new Headers() }
  if (!(await proveFactor(ctx, house.vault, code))) return { ok: false, errors: { code: wrongCode } }
  const headers = new Headers({ 'Set-Cookie': await renewSession(request, house, ctx) })
  return { ok: true, ctx: { ...ctx, factorAt: ctx.now }, headers }
}
