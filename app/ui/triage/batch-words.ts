import type { BatchVerdict } from '#domain/triage/model'

export const batchTitle = (verdict: BatchVerdict, reports: number) =>
  verdict === 'reject' ? `Reject ${reports} reports as spam` : `Ask about ${reports} reports`
