import { runAnalysis } from '#domain/evidence'
import { claimJob, reportProgress } from '#kernel/jobs.server'
import type { Task } from './run.server.ts'
import { inWorker } from './worker.server.ts'

/** Takes the analysis that is due first and has it computed in the worker thread; this thread only writes. */
export const analyses: Task = async ({ store, settings, clock }, now) => {
  const job = await claimJob(store, ['analysis'], now)
  if (!job) return false

  const onProgress = (share: number) => void reportProgress(store, job.id, share, clock())
  await runAnalysis(store, settings.dataDir, job, (work) => inWorker(work, onProgress), clock)
  return true
}
