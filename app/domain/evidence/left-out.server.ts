import { toCsvLine } from '#kernel/csv'
import type { Mapping } from './model.ts'
import { trialReader } from './trial-row.server.ts'
import { readRows } from './trials-file.server.ts'

/** Every row that the figures left out, with its line and reason, as a CSV that opens safely in a spreadsheet. Reads the file anew, row by row. */
export async function* leftOutCsv(path: string, mapping: Mapping): AsyncGenerator<string, void> {
  let read: ReturnType<typeof trialReader> | null = null
  for await (const { line, cells, fault } of readRows(path)) {
    if (!read) {
      read = trialReader(cells, mapping)
      yield toCsvLine(['line', 'reason', ...cells])
      continue
    }
    const reason = fault ?? reasonOf(read(cells))
    if (reason) yield toCsvLine([String(line), reason, ...cells])
  }
}

function reasonOf(reading: ReturnType<ReturnType<typeof trialReader>>): string | null {
  if ('trial' in reading) return null
  return 'reason' in reading ? reading.reason : 'Its outcome was ticked neither as favourable nor as unfavourable.'
}
