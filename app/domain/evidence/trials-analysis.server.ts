import { analyse } from '#domain/figures'
import type { Trial } from '#domain/figures/model'
import { Refused } from '#kernel/refused'
import { type AnalysisResult, conditionsAtMost, distinctAtMost, groupsAtMost, type LeftOutRow, type Mapping } from './model.ts'
import { trialReader } from './trial-row.server.ts'
import { asValue, readRows } from './trials-file.server.ts'

const shownAtMost = 100
const cellsShown = 50
const otherShown = 50
const rowsBetweenProgress = 2000
/** Reading is nearly all of the work; the rest of the bar is for the arithmetic. */
const shareOfReading = 0.9

/** Reads a whole trials table under a mapping and computes its figures. Refuses, with the reason, where no row can be used. */
export async function analyseTrialsFile(path: string, mapping: Mapping, onProgress: (share: number) => void): Promise<AnalysisResult> {
  const trials: Trial[] = []
  const other = new Map<string, number>()
  const unreadable: AnalysisResult['unreadable'] = { count: 0, first: [] }
  let rowsRead = 0
  let read: ReturnType<typeof trialReader> | null = null
  for await (const { line, cells, fault, share } of readRows(path)) {
    if (!read) {
      read = trialReader(cells, mapping)
      continue
    }
    rowsRead += 1
    if (rowsRead % rowsBetweenProgress === 0) onProgress(share * shareOfReading)
    const row = fault ? { reason: fault } : read(cells)
    if ('reason' in row) leaveOut(unreadable, { line, reason: row.reason, cells })
    else if ('trial' in row) trials.push(row.trial)
    else if (other.has(row.other) || other.size < distinctAtMost) other.set(row.other, (other.get(row.other) ?? 0) + 1)
  }
  onProgress(shareOfReading)
  refuseUnusable(trials, unreadable)
  const otherOutcomes = [...other].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
  return {
    figures: analyse(trials, { reference: mapping.reference }),
    rowsRead,
    rowsUsed: trials.length,
    otherOutcomes: otherOutcomes.slice(0, otherShown),
    unreadable,
  }
}

function leaveOut(unreadable: AnalysisResult['unreadable'], row: LeftOutRow): void {
  unreadable.count += 1
  if (unreadable.first.length < shownAtMost) unreadable.first.push({ ...row, cells: row.cells.slice(0, cellsShown).map(asValue) })
}

function refuseUnusable(trials: Trial[], unreadable: AnalysisResult['unreadable']): void {
  const groups = new Set(trials.map(({ group }) => group))
  const conditions = new Set(trials.map(({ condition }) => condition))
  const first = unreadable.first[0]
  const because = first
    ? ` The first problem is on line ${first.line}: ${first.reason}`
    : ' No row has one of the outcomes that were ticked.'
  if (trials.length === 0) throw new Refused('bad-input', `The file has no row that can be used.${because}`)
  if (groups.size < 2)
    throw new Refused('bad-input', 'All usable rows are about one group. A comparison needs at least two; check the group column.')
  if (groups.size > groupsAtMost)
    throw new Refused(
      'bad-input',
      `The group column has more than ${groupsAtMost} groups. Choose a column with fewer, or join groups in the file.`,
    )
  if (conditions.size > conditionsAtMost)
    throw new Refused('bad-input', `The condition column has more than ${conditionsAtMost} values. Choose another column, or none.`)
}
