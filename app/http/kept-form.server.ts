import { redirect } from '@remix-run/node'
import { spend } from '#kernel/buckets.server'
import type { Ctx } from '#kernel/context.server'
import { newSecret, sha256 } from '#kernel/ids.server'
import { dropKeptForm, findKeptForm, keepForm } from '#kernel/kept-forms.server'
import { paths } from '#kernel/paths'
import { Refused } from '#kernel/refused'
import { type Typed, toTyped } from './form.server.ts'
import { readFieldsOnly } from './upload.server.ts'
import type { House, Visit } from './visit.server.ts'

const cookieName = 'kept'
const largest = 200_000

export const signedOutSentence =
  'You were signed out before this was sent, so it is not saved yet. What you typed is here: send it again. Choose files anew.'

/** A form was sent after its session had ended: its text is kept for this browser, and the way leads over signing in back to the form. */
export async function keepTyped(ctx: Ctx, house: House, request: Request): Promise<Response> {
  await spend(house.store, ctx.now, [{ limit: 'keep', key: ctx.network }])
  const path = new URL(request.url).pathname.replace(/\.data$/, '')
  const secret = newSecret()
  const fields = await readFieldsOnly(request, largest).catch(() => {
    throw new Refused(
      'bad-input',
      'You are signed out, and this form could not be read. Go back, sign in in another tab, and send it again.',
    )
  })
  await keepForm(house.store, { id: sha256(secret), path, typed: { ...toTyped(fields) }, at: ctx.now })
  const secure = house.settings.isSecure ? '; Secure' : ''
  const cookie = `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400${secure}`
  return redirect(paths.signIn(path), { headers: { 'Set-Cookie': cookie } })
}

/** What this browser sent to an address at or under this one while it was signed out, with the id by which it is forgotten. */
export async function findKept({ ctx, request, house }: Visit, path: string): Promise<{ typed: Typed } | null> {
  const id = idOf(request)
  const kept = id === null ? null : await findKeptForm(house.store.read, id, ctx.now)
  return kept?.path.startsWith(`${path}/`) ? { typed: { ...kept.typed, kept: kept.id } } : null
}

/** Lets go of a kept form once the form that named it is sent: what was typed is in that one. */
export async function forgetKept({ request, house }: Visit, named: string | string[] | undefined): Promise<void> {
  const id = idOf(request)
  if (id && id === named) await dropKeptForm(house.store, id)
}

function idOf(request: Request): string | null {
  const [, secret] = /(?:^|;\s*)kept=([\w-]{20,100})/.exec(request.headers.get('Cookie') ?? '') ?? []
  return secret ? sha256(secret) : null
}
