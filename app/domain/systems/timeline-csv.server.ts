import { toCsvLine } from '#kernel/csv'
import type { TimelineRow } from './timeline.server.ts'

/** The releases of the timeline as a CSV with the names of the compiled catalogue's columns, in the order in which they stand. */
export const timelineCsv = (rows: readonly TimelineRow[]): string =>
  [toCsvLine(columns), ...rows.map((row) => toCsvLine(cellsOf(row)))].join('')

const columns = [
  'slug',
  'name',
  'release',
  'developer',
  'modality',
  'release_date',
  'parameters',
  'access_level',
  'gated',
  'open_issues',
  'source',
]

const cellsOf = (row: TimelineRow) => [
  row.slug,
  row.name,
  row.release,
  row.developer,
  row.modality ?? 'unknown',
  row.releasedOn,
  row.parameters === null ? '' : String(row.parameters),
  row.level,
  gated[row.gating],
  String(row.openIssues),
  row.source ?? '',
]

const gated = { gated: 'true', public: 'false', unknown: 'unknown' } as const
