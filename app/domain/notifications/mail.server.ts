import { and, asc, desc, eq, gt, inArray, lt, lte } from 'drizzle-orm'
import { authorize } from '#access'
import type { Store } from '#db/open.server'
import { mails } from '#db/schema/technical'
import type { Ctx } from '#kernel/context.server'

/** Carries one letter outside. Rejects when the mail server does not take it. */
export type Post = (letter: { to: string; subject: string; text: string; unsubscribeUrl: string | null }) => Promise<void>

const attemptsAtMost = 8
const untakenAtMost = 1000
/** How long a letter belongs to who took it; longer than a mail server may take, so that it is sent twice only after a crash. */
const leaseMilliseconds = 5 * 60_000

/** Sends the letter that is due first. Says whether there was one. A refused letter waits twice as long each time, and is given up after the eighth. */
export async function deliverMail(store: Store, post: Post, now: Date): Promise<boolean> {
  const [due] = await store.read
    .select()
    .from(mails)
    .where(and(eq(mails.state, 'queued'), lte(mails.nextAt, now)))
    .orderBy(asc(mails.nextAt))
    .limit(1)
  if (!due) return false
  // The operator's command may run beside the server: whoever did not get the letter looks for the next one.
  if (!(await takeLetter(store, due, now))) return true

  const error = await attempt(post, due)
  const attempts = due.attempts + 1
  const isOver = attempts >= attemptsAtMost
  const nextAt = new Date(now.getTime() + 30_000 * 2 ** attempts)
  await store.transact(async (tx) => {
    await tx
      .update(mails)
      .set(
        error === null
          ? // A link that works once has no business in a database after it was sent.
            { state: 'sent', sentAt: now, attempts, error: null, ...(due.hasSecretLink ? { text: null } : {}) }
          : { state: isOver ? 'failed' : 'queued', attempts, nextAt, error, ...(isOver && due.hasSecretLink ? { text: null } : {}) },
      )
      .where(eq(mails.id, due.id))
  })
  return true
}

/** Takes a letter for some minutes, by a condition on the row as it was read: of two who try, one gets it. */
async function takeLetter(store: Store, { id, nextAt }: typeof mails.$inferSelect, now: Date): Promise<boolean> {
  const taken = await store.transact((tx) =>
    tx
      .update(mails)
      .set({ nextAt: new Date(now.getTime() + leaseMilliseconds) })
      .where(and(eq(mails.id, id), eq(mails.state, 'queued'), eq(mails.nextAt, nextAt)))
      .returning({ id: mails.id }),
  )
  return taken.length > 0
}

/** Where there is no mail server, letters are kept for the admins to read. Says whether there were any. */
export async function settleMails(store: Store): Promise<boolean> {
  const waiting = await store.read.select({ id: mails.id }).from(mails).where(eq(mails.state, 'queued')).limit(1)
  if (waiting.length === 0) return false
  await store.transact(async (tx) => void (await tx.update(mails).set({ state: 'kept' }).where(eq(mails.state, 'queued'))))
  return true
}

/** The newest letters for an admin; texts with a one-time link of somebody else are hidden. */
export async function listMails(ctx: Ctx, before: Date | null) {
  authorize(ctx.actor, 'mail.read')
  const rows = await ctx.store.read
    .select()
    .from(mails)
    .where(before ? lt(mails.createdAt, before) : undefined)
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(50)
  return rows.map(({ text, ...mail }) => ({ ...mail, text: mail.hasSecretLink ? hidden(text) : text }))
}

/** Whether the mail server takes letters now: how many it has not taken, up to a bound, and its latest words. */
export async function mailTrouble(ctx: Ctx): Promise<{ letters: number; error: string } | null> {
  authorize(ctx.actor, 'mail.read')
  const untaken = await ctx.store.read
    .select({ error: mails.error })
    .from(mails)
    .where(and(inArray(mails.state, ['queued', 'failed']), gt(mails.attempts, 0)))
    .orderBy(desc(mails.nextAt))
    .limit(untakenAtMost)
  return untaken.length === 0 ? null : { letters: untaken.length, error: untaken[0]?.error ?? '' }
}

const hidden = (text: string | null) => text?.replace(/https?:\/\/\S+/g, '[link hidden]') ?? null

async function attempt(post: Post, { address, subject, text, unsubscribeUrl }: typeof mails.$inferSelect): Promise<string | null> {
  try {
    await post({ to: address, subject, text: text ?? '', unsubscribeUrl })
    return null
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, 300)
  }
}
