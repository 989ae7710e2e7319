import { authorize } from '#access'
import type { Ctx } from '#kernel/context.server'
import { enqueue, finishJob } from '#kernel/jobs.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import type { Verification } from '#kernel/verification.server'
import { logEvents } from './events.server.ts'

export const verificationJob = 'verification'
export const logSubject = 'log'

/** Has the whole log recomputed by a job; asking again while one waits or runs changes nothing. */
export function askVerification(ctx: Ctx): Promise<void> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'log.verify')
    await enqueue(tx, ctx.now, { kind: verificationJob, payload: { askedBy: ctx.actor.id }, key: logSubject })
  })
}

/** Records what a verification found, and ends its job where it was one. */
export async function concludeVerification(ctx: Ctx, found: Verification, jobId?: string): Promise<void> {
  await transact(ctx, async (tx) => {
    authorize(ctx.actor, 'log.verify')
    if (jobId) await finishJob(tx, jobId, ctx.now)
    await record(tx, ctx, logEvents.verified, logSubject, found)
  })
}
