import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { acceptPolicies, requireTextsInForce } from '#domain/policies'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { queueMail } from '#kernel/outbox.server'
import { paths } from '#kernel/paths'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact, transactEvenShutOut } from '#kernel/transact.server'
import { closedSkeleton } from './closing.server.ts'
import { accountEvents } from './events.server.ts'
import { skeletonOf } from './handles.ts'
import type { SignUp } from './input.server.ts'
import { makeLink, takeLink } from './links.server.ts'
import { hashPassword } from './passwords.server.ts'

export type Place = { baseUrl: string; waivesConfirmation: boolean }
export type Joined = { ok: true } | { ok: false; errors: { handle: string } }

/**
 * Makes an account. Handles are public, so a taken one is said; whether an address has an account is not: then its owner is told by mail, and
 * the answer here is the same. Refuses (409) when a policy changed while the form was open.
 */
export async function signUp(ctx: Ctx, input: SignUp, place: Place): Promise<Joined> {
  const passwordHash = await hashPassword(input.password)
  return transact(ctx, async (tx) => {
    if (await isTaken(tx, input.handle))
      return { ok: false, errors: { handle: 'This handle, or one that looks like it, is taken. Choose another one.' } }
    // Before the address is looked up: what is wrong with the form must not depend on whether there is an account.
    await requireTextsInForce(tx, ctx.now, input.text_hash)
    if (await tellOwnerOf(tx, ctx, input.email, place)) return { ok: true }

    const id = await insertPerson(tx, ctx, { ...input, passwordHash, isConfirmed: place.waivesConfirmation })
    await acceptPolicies(tx, ctx, id, input.text_hash)
    await record(tx, ctx, accountEvents.joined, id, { handle: input.handle })
    if (!place.waivesConfirmation) await sendConfirmation(tx, ctx, { id, ...input }, place)
    return { ok: true }
  })
}

/** Confirms the address behind a link. The link works once. */
export function confirmAddress(ctx: Ctx, secret: string): Promise<void> {
  return transactEvenShutOut(ctx, async (tx) => {
    const personId = await takeLink(tx, ctx, 'confirm', secret)
    if (!personId) throw new Refused('gone', 'This link was used already or has run out. Ask for a new one.')
    await tx.update(people).set({ confirmedAt: ctx.now }).where(eq(people.id, personId))
    await record(tx, ctx, accountEvents.confirmed, personId, {})
  })
}

/** Sends the link again; the earlier one ends. Does nothing for an address that is confirmed. */
export function resendConfirmation(ctx: Ctx, place: Place): Promise<void> {
  return transactEvenShutOut(ctx, async (tx) => {
    const [person] = await tx
      .select()
      .from(people)
      .where(eq(people.id, ctx.actor.id ?? ''))
    if (person && !person.confirmedAt) await sendConfirmation(tx, ctx, person, place)
  })
}

/** Whether a handle, or one that looks like it, is or was somebody's. */
export async function isTaken(tx: Tx, handle: string): Promise<boolean> {
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.handleSkeleton, [skeletonOf(handle), closedSkeleton(skeletonOf(handle))]))
  return rows.length > 0
}

export async function insertPerson(
  tx: Tx,
  ctx: Ctx,
  given: { handle: string; email: string; passwordHash: string; isConfirmed: boolean },
): Promise<string> {
  const { handle, email, passwordHash, isConfirmed } = given
  const id = newId('usr')
  const confirmedAt = isConfirmed ? ctx.now : null
  await tx.insert(people).values({
    id,
    handle,
    handleSkeleton: skeletonOf(handle),
    email,
    emailKey: emailKeyOf(email),
    passwordHash,
    createdAt: ctx.now,
    confirmedAt,
  })
  return id
}

export const emailKeyOf = (email: string) => email.trim().toLowerCase()

async function tellOwnerOf(tx: Tx, ctx: Ctx, email: string, { baseUrl }: Place): Promise<boolean> {
  const [known] = await tx
    .select({ handle: people.handle, email: people.email })
    .from(people)
    .where(eq(people.emailKey, emailKeyOf(email)))
  if (!known) return false
  const text = `Hello ${known.handle},\n\nSomebody tried to make a second account with this address. If it was you, sign in instead:\n${baseUrl}${paths.signIn()}\n\nIf it was not you, nothing needs to be done.\n`
  await queueMail(tx, ctx.now, { address: known.email, subject: 'You have an account at Counterweight already', text })
  return true
}

async function sendConfirmation(
  tx: Tx,
  ctx: Ctx,
  { id, handle, email }: { id: string; handle: string; email: string },
  { baseUrl }: Place,
): Promise<void> {
  const secret = await makeLink(tx, ctx, 'confirm', id)
  const text = `Hello ${handle},\n\nplease confirm that this address is yours:\n${baseUrl}${paths.confirm(secret)}\n\nThe link works once, for seven days. If you did not sign up, do nothing.\n`
  await queueMail(tx, ctx.now, { address: email, subject: 'Confirm your address at Counterweight', text, hasSecretLink: true })
}
