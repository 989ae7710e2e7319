import { analyse } from '#domain/figures'
import type { Trial } from '#domain/figures/model'
import { Refused } from '#kernel/refused'
import { type AnalysisResult, conditionsAtMost, groupsAtMost, type LeftOutRow, type Mapping } from './model.ts'
import { readRows, rowsAtMost } from './trials-file.server.ts'

const shownAtMost = 100
const rowsBetweenProgress = 2000

/** Reads a whole trials table under a mapping and computes its figures. Refuses, with the reason, where no row can be used. */
export async function analyseTrialsFile(path: string, mapping: Mapping, onProgress: (share: number) => void): Promise<AnalysisResult> {
  const trials: Trial[] = []
  const other = new Map<string, number>()
  const unreadable: AnalysisResult['unreadable'] = { count: 0, first: [] }
  let rowsRead = 0
  let read: ((cells: string[]) => Trial | { reason: string } | { other: string }) | null = null
  for await (const { line, cells, fault } of readRows(path)) {
    if (!read) {
      read = readerFor(cells, mapping)
      continue
    }
    rowsRead += 1
    if (rowsRead % rowsBetweenProgress === 0) onProgress(Math.min(0.9, rowsRead / rowsAtMost))
    const row = fault ? { reason: fault } : read(cells)
    if ('reason' in row) leaveOut(unreadable, { line, reason: row.reason, cells })
    else if ('other' in row) other.set(row.other, (other.get(row.other) ?? 0) + 1)
    else trials.push(row)
  }
  onProgress(0.9)
  refuseUnusable(trials, unreadable)
  const otherOutcomes = [...other].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
  return {
    figures: analyse(trials, { reference: mapping.reference }),
    rowsRead,
    rowsUsed: trials.length,
    otherOutcomes: otherOutcomes.slice(0, 50),
    unreadable,
  }
}

/** Rows that are left out, one line a row with its reason, as a CSV that opens safely in a spreadsheet. */
export function leftOutCsv(rows: LeftOutRow[]): string {
  return [
    'line,reason,row',
    ...rows.map(({ line, reason, cells }) => [String(line), reason, cells.join(' | ')].map(safeCell).join(',')),
  ].join('\r\n')
}

/** A leading sign that a spreadsheet would run as a formula is set behind an apostrophe. */
const safeCell = (cell: string) => `"${cell.replace(/^(?=[=+\-@\t\r\uFF1D])/, "'").replaceAll('"', '""')}"`

function readerFor(names: string[], mapping: Mapping) {
  const placeOf = (name: string | undefined) => (name === undefined ? -1 : names.indexOf(name))
  const [group, outcome] = [placeOf(mapping.group), placeOf(mapping.outcome.column)]
  const [condition, prompt] = [placeOf(mapping.condition), placeOf(mapping.prompt_id)]
  if (group < 0 || outcome < 0) throw new Refused('bad-input', 'The file does not have the columns that were chosen. Choose them again.')
  const favourable = new Set(mapping.outcome.favourable)
  const unfavourable = new Set(mapping.outcome.unfavourable)

  return (cells: string[]): Trial | { reason: string } | { other: string } => {
    const at = (place: number) => (place < 0 ? undefined : cells[place]?.trim() || undefined)
    const [who, what] = [at(group), at(outcome)]
    if (!who) return { reason: 'It names no group.' }
    if (!what) return { reason: 'It names no outcome.' }
    if (!favourable.has(what) && !unfavourable.has(what)) return { other: what.slice(0, 200) }
    return {
      group: who,
      favourable: favourable.has(what),
      promptId: at(prompt),
      condition: at(condition) ?? (condition < 0 ? undefined : 'not stated'),
    }
  }
}

function leaveOut(unreadable: AnalysisResult['unreadable'], row: LeftOutRow): void {
  unreadable.count += 1
  if (unreadable.first.length < shownAtMost)
    unreadable.first.push({ ...row, cells: row.cells.slice(0, 50).map((cell) => cell.slice(0, 200)) })
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
