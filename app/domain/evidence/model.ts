import { machine } from '#kernel/machine'

export const evidenceKinds = ['trials', 'transcript', 'file', 'link', 'testimony'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const analysisMachine = machine({ queued: { run: 'running' }, running: { finish: 'done', fail: 'failed', lose: 'queued' }, done: {}, failed: {} })

export type Mapping = {
  group: string
  outcome: { column: string; favourable: string[]; unfavourable: string[] }
  reference?: string
  prompt_id?: string
  condition?: string
}
export type TrialsPreview = { columns: { name: string }[] }
export type AnalysisResult = { figures: { sentence: string } }
