import { and, eq, gt, lte } from 'drizzle-orm'
import type { Db, Store, Tx } from '#db/open.server'
import { signUps } from '#db/schema/accounts'
import { spend } from '#kernel/buckets.server'
import type { Ctx } from '#kernel/context.server'
import { sha256 } from '#kernel/ids.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { emailKeyOf, findOwner, mailConfirmation, type Place, tellOwner } from './confirmation-mail.server.ts'
import { join } from './sign-up.server.ts'

type Mails = Pick<Place, 'baseUrl'>

const perAddress = 5

/** The handle that waits behind a link; looking at it does not use it up, so a mail scanner does no harm. Null once it was used or has run out. */
export async function handleWaiting(db: Db, now: Date, secret: string): Promise<string | null> {
  const [row] = await db.select({ particulars: signUps.particulars }).from(signUps).where(good(now, secret))
  return row?.particulars?.handle ?? null
}

/** Makes the account behind a link. The link works once; of two for one address, the first. */
export function confirmAddress(ctx: Ctx, secret: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const [row] = await tx.delete(signUps).where(good(ctx.now, secret)).returning()
    if (!row?.particulars) throw new Refused('gone', 'This link was used already or has run out. Sign in, or sign up again.')
    // Only who reads this address has the link, so they may know.
    if (await findOwner(tx, row.particulars.email)) throw new Refused('conflict', 'This address has an account already. Sign in with it.')
    await join(tx, ctx, row.particulars, row.startedAt)
  })
}

/** Sends the link again, where an address waits for one; the earlier one ends. The answer never says what it is that was sent, or whether. */
export async function resendConfirmation(ctx: Ctx, email: string, place: Mails): Promise<void> {
  await spend(ctx.store, ctx.now, [
    { limit: 'reset', key: sha256(emailKeyOf(email)) },
    { limit: 'resetFromNetwork', key: ctx.network },
  ])
  await transact(ctx, async (tx) => {
    const owner = await findOwner(tx, email)
    if (owner) await tellOwner(tx, ctx, owner, place)
    else await mailAgain(tx, ctx, email, place)
  })
}

/** A new link for every handle that waits for this address. The end stays, so that a handle is never reserved for longer than another. */
export async function mailAgain(tx: Tx, ctx: Ctx, email: string, place: Mails): Promise<void> {
  const rows = await tx
    .select()
    .from(signUps)
    .where(and(eq(signUps.emailKey, emailKeyOf(email)), gt(signUps.expiresAt, ctx.now)))
    .limit(perAddress)
  for (const row of rows) {
    if (!row.particulars) continue
    const linkHash = await mailConfirmation(tx, ctx, { ...row.particulars, expiresAt: row.expiresAt }, place)
    await tx.update(signUps).set({ linkHash }).where(eq(signUps.handleSkeleton, row.handleSkeleton))
  }
}

/** Forgets sign-ups whose time is over, so that their handles are free. Says whether there were any. */
export async function sweepSignUps(store: Store, now: Date): Promise<boolean> {
  const over = lte(signUps.expiresAt, now)
  const [row] = await store.read.select({ key: signUps.handleSkeleton }).from(signUps).where(over).limit(1)
  if (!row) return false
  await store.transact(async (tx) => void (await tx.delete(signUps).where(over)))
  return true
}

const good = (now: Date, secret: string) => and(eq(signUps.linkHash, sha256(secret)), gt(signUps.expiresAt, now))
