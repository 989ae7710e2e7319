import { and, eq, ne, or } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { people, sessions } from '#db/schema/accounts'
import { spend } from '#kernel/buckets.server'
import type { Ctx } from '#kernel/context.server'
import { sha256 } from '#kernel/ids.server'
import { queueMail } from '#kernel/outbox.server'
import { paths } from '#kernel/paths'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact, transactEvenShutOut } from '#kernel/transact.server'
import { mailAgain } from './confirmation.server.ts'
import { emailKeyOf, type Place } from './confirmation-mail.server.ts'
import { accountEvents } from './events.server.ts'
import { normalHandle } from './handles.ts'
import { endOfLink, findLinkOwner, makeLink, takeLink } from './links.server.ts'
import { hashPassword, isPassword, passwordFault } from './passwords.server.ts'
import { findPerson } from './roles.server.ts'

/** Whose name and password these are, or null: the same answer, after the same work, for a wrong password and for nobody's name. */
export async function findBySignIn(ctx: Ctx, { name, password }: { name: string; password: string }): Promise<{ id: string } | null> {
  // One bucket for the account from this network, so that nobody can lock somebody else out from elsewhere; other spellings share it.
  const key = sha256(`${normalHandle(name)} ${ctx.network}`)
  await spend(ctx.store, ctx.now, [
    { limit: 'signIn', key },
    { limit: 'signInFromNetwork', key: ctx.network },
  ])
  const person = await findByName(ctx.store.read, name)
  return (await isPassword(person?.passwordHash ?? null, password)) && person ? { id: person.id } : null
}

/** Mails a link to set a new password, where the address has an account, or its confirmation again, where it waits for one. The answer says neither. */
export async function requestReset(ctx: Ctx, email: string, place: Pick<Place, 'baseUrl'>): Promise<void> {
  await spend(ctx.store, ctx.now, [
    { limit: 'reset', key: sha256(emailKeyOf(email)) },
    { limit: 'resetFromNetwork', key: ctx.network },
  ])
  await transactEvenShutOut(ctx, async (tx) => {
    const [person] = await tx
      .select()
      .from(people)
      .where(eq(people.emailKey, emailKeyOf(email)))
    // Who waits to confirm has no password to reset, but looks for the same mail.
    if (!person) return mailAgain(tx, ctx, email, place)
    const secret = await makeLink(tx, ctx, 'reset', person.id)
    const text = `Hello ${person.handle},\n\nset a new password here:\n${place.baseUrl}${paths.newPassword(secret)}\n\nThe link works once, for one hour. If you did not ask for it, do nothing: your password stays.\n`
    await queueMail(tx, ctx.now, { address: person.email, subject: 'Set a new password at Counterweight', text, hasSecretLink: true })
  })
}

/**
 * A link to set a new password, made by the operator for somebody whom no mail reaches. It is on record and the person is told, since whoever
 * has the link has the account.
 */
export function issueResetLink(ctx: Ctx, handle: string, { baseUrl }: Pick<Place, 'baseUrl'>) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'password.issue_link')
    const person = await findPerson(tx, handle)
    const secret = await makeLink(tx, ctx, 'reset', person.id)
    await record(tx, ctx, accountEvents.linkIssued, person.id, {})
    return { handle: person.handle, link: `${baseUrl}${paths.newPassword(secret)}`, until: endOfLink(ctx, 'reset').toISOString() }
  })
}

export type PasswordSet = { ok: true } | { ok: false; errors: Record<string, string> }

/** Sets a new password by a link that works once, and ends every session. A password that is refused leaves the link good. */
export async function resetPassword(ctx: Ctx, secret: string, password: string): Promise<PasswordSet> {
  // Looked at before the costly hash, so that made-up links cost us nothing.
  const owner = await findLinkOwner(ctx.store.read, ctx.now, 'reset', secret)
  const fault = owner && passwordFault(password, owner)
  if (fault) return { ok: false, errors: { password: fault } }
  const passwordHash = owner ? await hashPassword(password) : ''
  return transactEvenShutOut(ctx, async (tx) => {
    const personId = await takeLink(tx, ctx, 'reset', secret)
    const [person] = await tx
      .select()
      .from(people)
      .where(eq(people.id, personId ?? ''))
    if (!person) throw new Refused('gone', 'This link was used already or has run out. Ask for a new one.')
    // Who could read the mail has shown that the address is theirs.
    await tx
      .update(people)
      .set({ passwordHash, confirmedAt: person.confirmedAt ?? ctx.now })
      .where(eq(people.id, person.id))
    await tx.delete(sessions).where(eq(sessions.personId, person.id))
    await record(tx, ctx, accountEvents.passwordChanged, person.id, { how: 'reset' })
    return { ok: true }
  })
}

/** Changes the actor's password, who has to know the present one. Other browsers are signed out. */
export async function changePassword(
  ctx: Ctx,
  input: { present_password: string; password: string },
  sessionId: string | null,
): Promise<PasswordSet> {
  const [person] = await ctx.store.read
    .select()
    .from(people)
    .where(eq(people.id, ctx.actor.id ?? ''))
  if (!person) throw new Refused('not-found', 'This account does not exist any more.')
  await spend(ctx.store, ctx.now, [{ limit: 'signIn', key: `change ${person.id}` }])
  if (!(await isPassword(person.passwordHash, input.present_password)))
    return { ok: false, errors: { present_password: 'This is not your present password. Write it as you do to sign in.' } }
  const fault = passwordFault(input.password, person)
  if (fault) return { ok: false, errors: { password: fault } }

  const passwordHash = await hashPassword(input.password)
  return transactEvenShutOut(ctx, async (tx) => {
    await tx.update(people).set({ passwordHash }).where(eq(people.id, person.id))
    await tx.delete(sessions).where(and(eq(sessions.personId, person.id), sessionId ? ne(sessions.id, sessionId) : undefined))
    await record(tx, ctx, accountEvents.passwordChanged, person.id, { how: 'changed' })
    return { ok: true }
  })
}

async function findByName(db: Db, name: string) {
  const [person] = await db
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(or(eq(people.emailKey, emailKeyOf(name)), eq(people.handle, normalHandle(name))))
    .limit(1)
  return person ?? null
}
