import { and, asc, eq, inArray, lte, or } from 'drizzle-orm'
import type { Db, Store, Tx } from '#db/open.server'
import { jobs } from '#db/schema/technical'
import { newId } from './ids.server.ts'

export type Job = typeof jobs.$inferSelect

const leaseSeconds = 60
export const attemptsAtMost = 5

/** Puts work into the queue, in the transaction that makes it necessary. With a key, the same waiting work is queued once. */
export async function enqueue(
  tx: Tx,
  now: Date,
  work: { kind: string; payload: Record<string, unknown>; key?: string; runAt?: Date },
): Promise<string> {
  const id = newId('job')
  await tx
    .insert(jobs)
    .values({
      id,
      kind: work.kind,
      key: work.key ?? null,
      state: 'queued',
      payload: work.payload,
      runAt: work.runAt ?? now,
      createdAt: now,
    })
    .onConflictDoNothing()
  return id
}

/** Takes the job that is due first under a lease. A job whose lease has run out is taken again. */
export async function claimJob(store: Store, kinds: string[], now: Date): Promise<Job | null> {
  const isDue = or(and(eq(jobs.state, 'queued'), lte(jobs.runAt, now)), and(eq(jobs.state, 'running'), lte(jobs.leaseUntil, now)))
  const findDue = (db: Db) =>
    db
      .select()
      .from(jobs)
      .where(and(inArray(jobs.kind, kinds), isDue))
      .orderBy(asc(jobs.runAt))
      .limit(1)
  // A look first: an empty transaction would still commit, and each commit wakes the jobs.
  if ((await findDue(store.read)).length === 0) return null
  return store.transact(async (tx) => {
    const [due] = await findDue(tx)
    if (!due) return null
    const [claimed] = await tx
      .update(jobs)
      .set({ state: 'running', attempts: due.attempts + 1, leaseUntil: leaseFrom(now) })
      .where(and(eq(jobs.id, due.id), isDue))
      .returning()
    return claimed ?? null
  })
}

/** Says how far a job has come (0 to 1), which also extends its lease. */
export async function reportProgress(store: Store, jobId: string, progress: number, now: Date): Promise<void> {
  await store.transact(
    async (tx) =>
      void (await tx
        .update(jobs)
        .set({ progress, leaseUntil: leaseFrom(now) })
        .where(and(eq(jobs.id, jobId), eq(jobs.state, 'running')))),
  )
}

export async function finishJob(tx: Tx, jobId: string, now: Date): Promise<void> {
  await tx.update(jobs).set({ state: 'done', progress: 1, leaseUntil: null, finishedAt: now, error: null }).where(eq(jobs.id, jobId))
}

/** Tries again later, each time twice as late, and gives up after the fifth attempt. */
export async function failJob(tx: Tx, job: Job, error: string, now: Date): Promise<void> {
  const isOver = job.attempts >= attemptsAtMost
  const runAt = new Date(now.getTime() + 5000 * 2 ** job.attempts)
  await tx
    .update(jobs)
    .set(isOver ? { state: 'failed', leaseUntil: null, finishedAt: now, error } : { state: 'queued', leaseUntil: null, runAt, error })
    .where(eq(jobs.id, job.id))
}

const leaseFrom = (now: Date) => new Date(now.getTime() + leaseSeconds * 1000)
