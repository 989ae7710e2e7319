import type { Figures } from '#domain/figures/model'

export const evidenceKinds = ['trials', 'transcript', 'file', 'link', 'testimony'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** What a column can mean. The figures need the first two; the others make them better or are shown as samples. */
export const columnRoles = {
  group: 'Group',
  outcome: 'Outcome',
  condition: 'Condition',
  prompt_id: 'Prompt',
  label: 'Right answer',
  prompt: 'Prompt text',
  response: 'Response',
  model_version: 'Model version',
  run_at: 'When it ran',
} as const
export type ColumnRole = keyof typeof columnRoles
export const optionalRoles = ['condition', 'prompt_id', 'prompt', 'response', 'model_version', 'run_at'] as const

/** Which column means what, and which values of the outcome are favourable. Other values are left out and counted. */
export type Mapping = {
  group: string
  outcome: { column: string; favourable: string[]; unfavourable: string[] }
  /** The group that the others are compared with; the largest one where it is not chosen. */
  reference?: string
} & { [R in (typeof optionalRoles)[number]]?: string }

/** What the reporter has chosen in the form; an empty string is nothing chosen. */
export type Chosen = { group: string; outcome: string; favourable: string[]; unfavourable: string[]; reference: string } & {
  [R in (typeof optionalRoles)[number]]: string
}

/** Said of the prompt: no rows share one. Unlike nothing chosen, it answers the question. */
export const noColumn = 'none'

export type ColumnPreview = {
  name: string
  /** The most frequent values with their counts. */
  values: { value: string; count: number }[]
  /** How many different values there are; counted up to the limit only. */
  distinct: number
  hasMore: boolean
}

export type TrialsPreview = {
  columns: ColumnPreview[]
  /** The first rows as they stand in the file. */
  rows: string[][]
  rowCount: number
}

export type LeftOutRow = { line: number; reason: string; cells: string[] }

export type AnalysisResult = {
  figures: Figures
  rowsRead: number
  rowsUsed: number
  /** Rows with an outcome that is neither favourable nor unfavourable, by value. */
  otherOutcomes: { value: string; count: number }[]
  unreadable: { count: number; first: LeftOutRow[] }
}

export type MappingError = { field: ColumnRole | 'favourable' | 'unfavourable' | 'reference'; message: string }

export const distinctAtMost = 1000
export const groupsAtMost = 50
export const conditionsAtMost = 20

/** Pieces of evidence on one report, and bytes of one person, removed ones included: they are kept. */
export const piecesAtMost = 20
export const bytesAtMost = 1_000_000_000
export const largestImage = 10 * 1024 * 1024

export const turnRoles = ['instructions', 'person', 'system'] as const
export type TurnRole = (typeof turnRoles)[number]
export const turnRoleNames: Record<TurnRole, string> = { instructions: 'Instructions', person: 'Person', system: 'System' }
export type Turn = { role: TurnRole; text: string }
export const turnsAtMost = 200

export type ImageType = 'png' | 'jpeg' | 'webp'

export const tellers = ['myself', 'other'] as const
export type Teller = (typeof tellers)[number]
export const tellerNames: Record<Teller, string> = { myself: 'It happened to me', other: 'It happened to somebody who asked me to tell it' }

export const testimonyReaders = ['moderators', 'owner'] as const
export type TestimonyReaders = (typeof testimonyReaders)[number]
export const testimonyReaderNames: Record<TestimonyReaders, string> = {
  moderators: 'Moderators only',
  owner: 'Moderators, and the owner of the system without any name',
}

export type Transcript = { turns: Turn[] }
export type LinkTo = { url: string; words: string }
export type Image = { type: ImageType; width: number; height: number; words: string; veiledHash: string }
export type Testimony = { text: string; teller: Teller; readers: TestimonyReaders }
/** What a page shows of evidence that is no table, by its kind. */
export type Piece = Transcript | LinkTo | Image | Testimony
