import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import type { Ctx } from '#kernel/context.server'
import { newSecret, sha256 } from '#kernel/ids.server'
import { queueMail } from '#kernel/outbox.server'
import { paths } from '#kernel/paths'

/** What the room has to know of the place: where links lead, and whether addresses are confirmed at all. */
export type Place = { baseUrl: string; waivesConfirmation: boolean }
type Owner = { handle: string; email: string }

export const emailKeyOf = (email: string) => email.trim().toLowerCase()

/** Whose address this is, or null. */
export async function findOwner(tx: Tx, email: string): Promise<Owner | null> {
  const [owner] = await tx
    .select({ handle: people.handle, email: people.email })
    .from(people)
    .where(eq(people.emailKey, emailKeyOf(email)))
  return owner ?? null
}

/** Somebody typed the address of an account that there is: its owner hears of it, and nobody else. */
export async function tellOwner(tx: Tx, ctx: Ctx, { handle, email }: Owner, { baseUrl }: Pick<Place, 'baseUrl'>): Promise<void> {
  const text = `Hello ${handle},\n\nSomebody tried to make a second account with this address. If it was you, sign in instead:\n${baseUrl}${paths.signIn()}\n\nIf it was not you, nothing needs to be done.\n`
  await queueMail(tx, ctx.now, { address: email, subject: 'You have an account at Counterweight already', text })
}

/** Mails a link that makes the account, and returns the hash by which it is known. */
export async function mailConfirmation(
  tx: Tx,
  ctx: Ctx,
  { handle, email, expiresAt }: Owner & { expiresAt: Date },
  { baseUrl }: Pick<Place, 'baseUrl'>,
): Promise<string> {
  const secret = newSecret()
  const text = `Hello ${handle},\n\nplease confirm that this address is yours, and your account is there:\n${baseUrl}${paths.confirm(secret)}\n\nThe link works once, until ${day.format(expiresAt)}. If you did not sign up as ${handle}, do nothing: then nothing is made.\n`
  await queueMail(tx, ctx.now, { address: email, subject: 'Confirm your address at Counterweight', text, hasSecretLink: true })
  return sha256(secret)
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
