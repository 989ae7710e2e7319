import { rm } from 'node:fs/promises'
import { concludeCopy, copyJob, copyPath, dropCopy, failCopy, writeCopy } from '#domain/belongings'
import { systemContext } from '#kernel/context.server'
import { claimJob, reportProgress } from '#kernel/jobs.server'
import { log } from '#kernel/log.server'
import type { Task } from './run.server.ts'

/** Makes the copies that people asked for, one after the other, and removes those whose week is over. */
export const copies: Task = async ({ store, settings: { dataDir }, clock }, now) => {
  const job = await claimJob(store, [copyJob], now)
  if (!job) return dropCopy({ store, now }, dataDir)

  const { copyId, personId } = job.payload as { copyId: string; personId: string }
  const target = copyPath(dataDir, copyId)
  try {
    const onProgress = (share: number) => reportProgress(store, job.id, share, clock())
    const bytes = await writeCopy(target, { db: store.read, personId, dataDir, onProgress })
    if (!(await concludeCopy(systemContext({ store, now: clock() }), job, bytes))) await rm(target, { force: true })
  } catch (error) {
    log.error({ err: error }, 'A copy of somebody’s data broke off')
    await failCopy(systemContext({ store, now: clock() }), job, String(error))
  }
  return true
}
