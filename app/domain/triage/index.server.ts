/**
 * Triage: the queue of reports, who screens which, and what they say of it.
 * Owns the tables assignments, report_verdicts, hand_overs, batches, batch_reports and saved_views. Moves reports and opens issues through the doors of those rooms.
 * Nobody judges a report of their own, or one about a system of their own organisation: those are not even in the queue.
 */
export { claimReport, releaseReport, renewLease } from './assignment.server.ts'
export { lapseBatch } from './batch-end.server.ts'
export { agreeToBatch, type BatchPage, type BatchRow, getBatch, listBatches, refuseBatch, withdrawBatch } from './batches.server.ts'
export { type DeskReport, getDeskReport } from './desk.server.ts'
export { triageEvents } from './events.server.ts'
export { handOver, listReceivers } from './hand-over.server.ts'
export {
  batchRefusalInput,
  claimInput,
  filterQuery,
  firstViewInput,
  handOverInput,
  mergerInput,
  type QueueFilters,
  readQueueFilters,
  reversalInput,
  savedViewInput,
  severalInput,
  severalVerdictInput,
  type Verdict,
  verdictForm,
} from './input.server.ts'
export { getMerger, mergeSystem } from './merger.server.ts'
export { listQueue, type QueueRow } from './queue.server.ts'
export { listVerdicts } from './records.server.ts'
export { restoreRefused, undoDuplicate } from './reversal.server.ts'
export { type KeptView, listSavedViews, putFirst, removeView, saveView } from './saved-views.server.ts'
export { claimSeveral, judgeSeveral, previewSeveral, releaseSeveral, type SeveralPreview } from './several.server.ts'
export { judgeReport } from './verdict.server.ts'
