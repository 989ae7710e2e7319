import { distinctAtMost, type TrialsPreview } from './model.ts'
import { asValue, readRows } from './trials-file.server.ts'

const rowsShown = 5
const valuesShown = 60

/** What is in a trials table: its columns with their most frequent values and its first rows. Streams; its size is bounded. */
export async function previewTrials(path: string): Promise<TrialsPreview> {
  const counts: Map<string, number>[] = []
  const rows: string[][] = []
  let names: string[] | null = null
  let rowCount = 0
  for await (const { cells, fault } of readRows(path)) {
    if (names === null) {
      names = cells
      counts.push(...cells.map(() => new Map<string, number>()))
      continue
    }
    rowCount += 1
    if (fault) continue
    if (rows.length < rowsShown) rows.push(cells.map(asValue))
    cells.forEach((cell, at) => {
      tally(counts[at] as Map<string, number>, asValue(cell))
    })
  }
  return { rowCount, rows, columns: (names ?? []).map((name, at) => columnOf(name, counts[at] as Map<string, number>)) }
}

/** A column of free text would hold every row in memory; past the limit only known values are counted on. */
function tally(counts: Map<string, number>, value: string): void {
  if (counts.has(value) || counts.size <= distinctAtMost) counts.set(value, (counts.get(value) ?? 0) + 1)
}

function columnOf(name: string, counts: Map<string, number>) {
  const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
  return {
    name,
    values: values.slice(0, valuesShown),
    distinct: Math.min(counts.size, distinctAtMost),
    hasMore: counts.size > distinctAtMost,
  }
}
