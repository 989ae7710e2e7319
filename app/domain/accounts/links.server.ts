import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/open.server'
import { oneTimeLinks, people } from '#db/schema/accounts'
import type { Ctx } from '#kernel/context.server'
import { newSecret, sha256 } from '#kernel/ids.server'
import { Refused } from '#kernel/refused'
import type { LinkPurpose } from './model.ts'

const hours: Record<LinkPurpose, number> = { reset: 1, first_admin: 30 * 24, second_step: 1 / 6 }

/** Makes a link that works once and ends the earlier ones of the same purpose. Returns its secret, which is nowhere kept. */
export async function makeLink(tx: Tx, ctx: Ctx, purpose: LinkPurpose, personId: string | null): Promise<string> {
  const secret = newSecret()
  const earlier = and(
    eq(oneTimeLinks.purpose, purpose),
    personId ? eq(oneTimeLinks.personId, personId) : isNull(oneTimeLinks.personId),
    isNull(oneTimeLinks.usedAt),
  )
  await tx.update(oneTimeLinks).set({ usedAt: ctx.now }).where(earlier)
  await tx.insert(oneTimeLinks).values({ id: sha256(secret), purpose, personId, createdAt: ctx.now, expiresAt: endOfLink(ctx, purpose) })
  return secret
}

/** When a link that is made now ends. */
export const endOfLink = ({ now }: Ctx, purpose: LinkPurpose) => new Date(now.getTime() + hours[purpose] * 3_600_000)

/** Whether a link still works; looking at it does not use it up, so a mail scanner does no harm. */
export async function isLinkGood(db: Db, now: Date, purpose: LinkPurpose, secret: string): Promise<boolean> {
  const rows = await db
    .select({ id: oneTimeLinks.id })
    .from(oneTimeLinks)
    .where(good(now, purpose, secret))
  return rows.length > 0
}

/** Whose link this is while it works, or null. */
export async function ownerOfLink(db: Db, now: Date, purpose: LinkPurpose, secret: string): Promise<string | null> {
  const [link] = await db
    .select({ personId: oneTimeLinks.personId })
    .from(oneTimeLinks)
    .where(good(now, purpose, secret))
  return link?.personId ?? null
}

/** Whose link this is, while it works. */
export async function findLinkOwner(db: Db, now: Date, purpose: LinkPurpose, secret: string) {
  const [owner] = await db
    .select({ handle: people.handle, email: people.email })
    .from(oneTimeLinks)
    .innerJoin(people, eq(people.id, oneTimeLinks.personId))
    .where(good(now, purpose, secret))
  return owner ?? null
}

/** Uses a link up: one conditional write, so of two at once one is refused. Returns whose it was. */
export async function takeLink(tx: Tx, ctx: Ctx, purpose: LinkPurpose, secret: string): Promise<string | null> {
  const [link] = await tx
    .update(oneTimeLinks)
    .set({ usedAt: ctx.now })
    .where(good(ctx.now, purpose, secret))
    .returning({ personId: oneTimeLinks.personId })
  if (!link) throw new Refused('gone', 'This link was used already or has run out. Ask for a new one.')
  return link.personId
}

const good = (now: Date, purpose: LinkPurpose, secret: string) =>
  and(eq(oneTimeLinks.id, sha256(secret)), eq(oneTimeLinks.purpose, purpose), isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now))
