import { runAnalysis } from '#domain/evidence'
import { claimJob, reportProgress } from '#kernel/jobs.server'
import { log } from '#kernel/log.server'
import type { Task } from './run.server.ts'
import { inWorker } from './worker.server.ts'

/** Takes the analysis that is due first and has it computed in the worker thread; this thread only writes. */
export const analyses: Task = async ({ store, settings, clock }, now) => {
  const job = await claimJob(store, ['analysis'], now)
  if (!job) return false

  const onProgress = oneAtATime((share) => reportProgress(store, job.id, share, clock()))
  await runAnalysis(store, settings.dataDir, job, (work) => inWorker(work, onProgress), clock)
  return true
}

/** Progress that comes while an earlier word of it is being written is passed over: the next one says more. */
function oneAtATime(write: (share: number) => Promise<void>): (share: number) => void {
  let isWriting = false
  return (share) => {
    if (isWriting) return
    isWriting = true
    write(share)
      .catch((error: unknown) => log.warn({ err: error }, 'The progress of an analysis could not be written'))
      .finally(() => {
        isWriting = false
      })
  }
}
