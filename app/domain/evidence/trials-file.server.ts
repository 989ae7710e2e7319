import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { CsvError, type Info, parse } from 'csv-parse'
import { Refused } from '#kernel/refused'

export const rowsAtMost = 200_000
export const columnsAtMost = 200
const cellAtMost = 100_000
const valueAtMost = 200

/** `share`: how much of the file was read when the row came, 0 to 1. */
export type Row = { line: number; cells: string[]; fault: string | null; share: number }
type Delimiter = ',' | ';' | '\t'

/**
 * Reads a trials table row by row: UTF-8 with or without a byte order mark, RFC 4180 quoting. A row with a wrong number of cells comes with
 * its fault, so that the rest can be used. Refuses what is no table: an empty file, too many columns or rows, a quote that never ends.
 */
export async function* readRows(path: string): AsyncGenerator<Row, void> {
  const delimiter = await delimiterOf(path)
  const { size } = await stat(path)
  const file = createReadStream(path)
  const parser = file.pipe(
    parse({
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: cellAtMost * columnsAtMost,
    }),
  )
  let width = 0
  let count = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const isHead = width === 0
      if (isHead) width = checkedHeader(record.map(asValue))
      else if (++count > rowsAtMost)
        throw new Refused('bad-input', `The file has more than ${rowsAtMost.toLocaleString('en')} rows. Split it.`)
      yield { line: info.lines, cells: isHead ? record.map(asValue) : record, fault: faultOf(record, width), share: file.bytesRead / size }
    }
  } catch (error) {
    throw error instanceof CsvError ? new Refused('bad-input', `${said(error)} Mend the file and send it again.`) : error
  }
  if (width === 0)
    throw new Refused('bad-input', 'The file is empty. Choose a CSV file with a row of column names and one row for each trial.')
  if (count === 0) throw new Refused('bad-input', 'The file has column names but no rows. Add one row for each trial.')
}

/** A cell as a value to choose and compare: as a form would send it back, and short enough to show. */
export function asValue(cell: string): string {
  const text = /[\r\0]/.test(cell) ? cell.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '') : cell
  const trimmed = text.trim()
  return trimmed.length > valueAtMost ? `${trimmed.slice(0, valueAtMost).toWellFormed()}…` : trimmed
}

function checkedHeader(names: string[]): number {
  if (names.length > columnsAtMost)
    throw new Refused('bad-input', `The file has more than ${columnsAtMost} columns. Leave out those that are not needed.`)
  if (names.length < 2) throw new Refused('bad-input', 'The file has one column only. Separate the columns by commas, semicolons or tabs.')
  const repeated = names.find((name, at) => names.indexOf(name) !== at)
  if (repeated === '') throw new Refused('bad-input', 'Two columns have no name. Give each column a name of its own.')
  if (repeated !== undefined) throw new Refused('bad-input', `Two columns are named “${repeated}”. Give each column a name of its own.`)
  return names.length
}

function faultOf(cells: string[], width: number): string | null {
  if (cells.length !== width) return `It has ${cells.length} cells, the first row has ${width}.`
  return cells.some((cell) => cell.length > cellAtMost) ? 'It has a cell of more than 100,000 characters.' : null
}

function said(error: CsvError): string {
  const line = (error as { lines?: number }).lines
  const where = line ? ` Look at line ${line}.` : ''
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? `A quotation mark is opened and never closed.${where}`
    : `The file cannot be read as a table.${where}`
}

/** The separator that stands most often in the first line, outside of quotes. Refuses bytes that are no text. */
async function delimiterOf(path: string): Promise<Delimiter> {
  const file = await open(path)
  const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0).finally(() => file.close())
  const head = buffer.subarray(0, bytesRead)
  if (head.includes(0)) throw new Refused('bad-input', 'This is not a text file. Save the table as CSV (UTF-8) and send that.')

  const [first = ''] = head
    .toString('utf8')
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
  const counts = ([',', ';', '\t'] as const).map((sign) => ({ sign, count: first.split(sign).length - 1 }))
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ','
}
