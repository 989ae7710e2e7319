import { and, eq, gt, inArray, lte } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { people, type SignUpParticulars, signUps } from '#db/schema/accounts'
import { acceptPolicies, requireTextsInForce } from '#domain/policies'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { closedSkeleton } from './closing.server.ts'
import { emailKeyOf, findOwner, mailConfirmation, type Place, tellOwner } from './confirmation-mail.server.ts'
import { accountEvents } from './events.server.ts'
import { skeletonOf } from './handles.ts'
import type { SignUp } from './input.server.ts'
import { signUpDays } from './model.ts'
import { hashPassword } from './passwords.server.ts'

export type Joined = { ok: true } | { ok: false; errors: { handle: string } | { email: string } }

/**
 * Reserves a handle and mails a link that makes the account. Handles are public, so a taken one is said; whether an address has an account
 * is not: then its owner is told by mail, the handle is reserved alike, and nothing here differs. No event: nobody has an account yet.
 * Refuses (409) when a policy changed while the form was open.
 */
export async function signUp(ctx: Ctx, input: SignUp, place: Place): Promise<Joined> {
  const passwordHash = await hashPassword(input.password)
  return transact(ctx, async (tx) => {
    if (await isTaken(tx, ctx.now, input.handle))
      return { ok: false, errors: { handle: 'This handle, or one that looks like it, is taken. Choose another one.' } }
    // Before the address is looked up: what is wrong with the form must not depend on whether there is an account.
    await requireTextsInForce(tx, ctx.now, input.text_hash)
    const particulars = { handle: input.handle, email: input.email, passwordHash, textHashes: input.text_hash }
    if (place.waivesConfirmation) return joinAtOnce(tx, ctx, particulars)

    await reserve(tx, ctx, particulars, place)
    return { ok: true }
  })
}

/** Only where nobody but this machine can ask: there is no mail, and nobody from whom to hide whose addresses are known. */
async function joinAtOnce(tx: Tx, ctx: Ctx, particulars: SignUpParticulars): Promise<Joined> {
  if (await findOwner(tx, particulars.email))
    return { ok: false, errors: { email: 'This address has an account already. Sign in with it, or write another one.' } }
  await join(tx, ctx, particulars, ctx.now)
  return { ok: true }
}

async function reserve(tx: Tx, ctx: Ctx, particulars: SignUpParticulars, place: Place): Promise<void> {
  const expiresAt = new Date(ctx.now.getTime() + signUpDays * 86_400_000)
  const reservation = { handleSkeleton: skeletonOf(particulars.handle), startedAt: ctx.now, expiresAt }
  await tx.delete(signUps).where(and(eq(signUps.handleSkeleton, reservation.handleSkeleton), lte(signUps.expiresAt, ctx.now)))
  const owner = await findOwner(tx, particulars.email)
  if (owner) {
    await tellOwner(tx, ctx, owner, place)
    await tx.insert(signUps).values(reservation)
  } else {
    const linkHash = await mailConfirmation(tx, ctx, { ...particulars, expiresAt }, place)
    await tx.insert(signUps).values({ ...reservation, linkHash, particulars, emailKey: emailKeyOf(particulars.email) })
  }
}

/** The account comes into being, with the acceptance of the texts that were shown when the form was sent. */
export async function join(tx: Tx, ctx: Ctx, particulars: SignUpParticulars, startedAt: Date): Promise<void> {
  const id = await insertPerson(tx, ctx, particulars)
  await acceptPolicies(tx, { ...ctx, now: startedAt }, id, particulars.textHashes)
  await record(tx, ctx, accountEvents.joined, id, { handle: particulars.handle })
}

/** Whether a handle, or one that looks like it, is or was somebody's, or waits for its address to be confirmed. */
export async function isTaken(tx: Tx, now: Date, handle: string): Promise<boolean> {
  const skeleton = skeletonOf(handle)
  const had = await tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.handleSkeleton, [skeleton, closedSkeleton(skeleton)]))
  const waiting = await tx
    .select({ handleSkeleton: signUps.handleSkeleton })
    .from(signUps)
    .where(and(eq(signUps.handleSkeleton, skeleton), gt(signUps.expiresAt, now)))
  return had.length + waiting.length > 0
}

/** A person whose address counts as confirmed: there is no other kind. */
export async function insertPerson(
  tx: Tx,
  ctx: Ctx,
  { handle, email, passwordHash }: Omit<SignUpParticulars, 'textHashes'>,
): Promise<string> {
  const id = newId('usr')
  const names = { handle, handleSkeleton: skeletonOf(handle), email, emailKey: emailKeyOf(email) }
  await tx.insert(people).values({ id, ...names, passwordHash, createdAt: ctx.now, confirmedAt: ctx.now })
  return id
}
