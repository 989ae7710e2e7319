import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { and, desc, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { copies } from '#db/schema/belongings'
import { jobs } from '#db/schema/technical'
import { type Ctx, systemContext } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { attemptsAtMost, enqueue, failJob, finishJob, type Job } from '#kernel/jobs.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact, transactEvenShutOut } from '#kernel/transact.server'
import { belongingsEvents } from './events.server.ts'

export const copyJob = 'copy'
const keptFor = 7 * 86_400_000

/** Where the archive of a copy stands. */
export const copyPath = (dataDir: string, id: string) => join(dataDir, 'copies', `${id}.tar`)

/** Has a copy of all that is the actor's made by a job. One at a time; open to the suspended and to who declined the policies. */
export function askForCopy(ctx: Ctx): Promise<void> {
  return transactEvenShutOut(ctx, async (tx) => {
    const personId = authorize(ctx.actor, 'account.use').id ?? ''
    const id = newId('cop')
    const jobId = await enqueue(tx, ctx.now, { kind: copyJob, payload: { copyId: id, personId } })
    const asked = await tx
      .insert(copies)
      .values({ id, personId, jobId, askedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: copies.id })
    if (asked.length === 0) throw new Refused('conflict', 'A copy is being made already. It stands on this page once it is ready.')
    await record(tx, ctx, belongingsEvents.copyAsked, personId, {})
  })
}

/** The actor's newest copy with how far it is; null before the first, and once it has gone. */
export async function getCopy(ctx: Ctx) {
  const [row] = await ctx.store.read
    .select({ copy: copies, progress: jobs.progress, state: jobs.state })
    .from(copies)
    .innerJoin(jobs, eq(jobs.id, copies.jobId))
    .where(eq(copies.personId, ctx.actor.id ?? ''))
    .orderBy(desc(copies.askedAt), desc(copies.id))
    .limit(1)
  if (!row) return null
  const { id, askedAt, readyAt, bytes, expiresAt } = row.copy
  if (row.state === 'failed') return { id, askedAt, state: 'failed' as const, progress: 0, readyAt, bytes, expiresAt }
  if (row.copy.droppedAt || (expiresAt && expiresAt <= ctx.now)) return null
  return { id, askedAt, state: readyAt ? ('ready' as const) : ('making' as const), progress: row.progress, readyAt, bytes, expiresAt }
}

/** A copy of the actor's that can be fetched. Anybody else's, and one whose week is over, is not there (404). */
export async function findCopy(ctx: Ctx, id: string) {
  const [copy] = await ctx.store.read
    .select()
    .from(copies)
    .where(and(eq(copies.id, id), eq(copies.personId, ctx.actor.id ?? ''), isNull(copies.droppedAt), gt(copies.expiresAt, ctx.now)))
  if (!copy) throw notFound()
  return { ...copy, bytes: copy.bytes ?? 0 }
}

/** Says that a copy is ready, and for how long. False where nobody waits for it any more. */
export function concludeCopy(ctx: Ctx, job: Job, bytes: number): Promise<boolean> {
  return transact(ctx, async (tx) => {
    await finishJob(tx, job.id, ctx.now)
    const [copy] = await tx
      .update(copies)
      .set({ readyAt: ctx.now, bytes, expiresAt: new Date(ctx.now.getTime() + keptFor) })
      .where(and(eq(copies.jobId, job.id), isNull(copies.droppedAt)))
      .returning()
    if (!copy) return false
    await record(tx, ctx, belongingsEvents.copyMade, copy.personId, { bytes })
    return true
  })
}

/** Tries again later; after the last attempt another can be asked for. */
export async function failCopy(ctx: Ctx, job: Job, error: string): Promise<void> {
  await ctx.store.transact(async (tx) => {
    await failJob(tx, job, error, ctx.now)
    if (job.attempts >= attemptsAtMost) await tx.update(copies).set({ droppedAt: ctx.now }).where(eq(copies.jobId, job.id))
  })
}

/** Removes the file of a copy whose week is over. Says whether there was one. */
export async function dropCopy({ store, now }: Pick<Ctx, 'store' | 'now'>, dataDir: string): Promise<boolean> {
  const isOver = and(isNull(copies.droppedAt), isNotNull(copies.expiresAt), lte(copies.expiresAt, now))
  const [old] = await store.read.select({ id: copies.id }).from(copies).where(isOver).limit(1)
  if (!old) return false
  await rm(copyPath(dataDir, old.id), { force: true })
  const ctx = systemContext({ store, now })
  await transact(ctx, async (tx) => void (await tx.update(copies).set({ droppedAt: now }).where(eq(copies.id, old.id))))
  return true
}

/** Every copy of a person goes with the account. Returns which, for their files. */
export async function dropCopies(tx: Tx, personId: string, now: Date): Promise<string[]> {
  const dropped = await tx
    .update(copies)
    .set({ droppedAt: now })
    .where(and(eq(copies.personId, personId), isNull(copies.droppedAt)))
    .returning({ id: copies.id })
  return dropped.map(({ id }) => id)
}
