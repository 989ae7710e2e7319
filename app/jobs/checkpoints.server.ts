import { log } from '#kernel/log.server'
import { copyCheckpoints, publishCheckpoint } from '#kernel/publication.server'
import type { Task } from './run.server.ts'

/** Signs where the log stands, once an hour, and brings the second place up to date. A second place that fails is said, and gets everything next time. */
export const checkpoints: Task = async ({ store, settings }, now) => {
  if (!(await publishCheckpoint(store, settings.dataDir, now))) return false
  if (settings.checkpointsFile) {
    await copyCheckpoints(store.read, settings.checkpointsFile).catch((error: unknown) =>
      log.error({ err: error }, 'The second place of the checkpoints (CHECKPOINTS_FILE) cannot be written'),
    )
  }
  return true
}
