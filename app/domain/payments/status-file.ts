import { CsvError, type Info, parse } from 'csv-parse/sync'
import { paymentsAtMost } from './model.ts'

/** What a line of an answer says of one payment; `outcome` is the reference of the bank, or why it failed. */
export type StatusLine = {
  line: number
  payoutId: string
  payee: string
  currency: string
  amount: string
  status: 'paid' | 'failed'
  outcome: string
}
type Read = { statuses: StatusLine[]; faults: string[] }

/** Reads a payment file that was filled in. Strict: other columns, statuses or a missing reference are faults. Lines without a status are left out. */
export function readStatusFile(text: string, columns: readonly string[]): Read {
  const rows = rowsOf(text)
  if (typeof rows === 'string') return { statuses: [], faults: [rows] }
  const [head, ...lines] = rows
  if (!head || head.cells.join() !== columns.join())
    return { statuses: [], faults: [`The first line must name these columns in this order: ${columns.join(', ')}.`] }
  if (lines.length > paymentsAtMost) return { statuses: [], faults: [`A payment file has at most ${paymentsAtMost} lines.`] }

  const read: Read = { statuses: [], faults: [] }
  const seen = new Set<string>()
  for (const { line, cells } of lines) {
    const [payoutId = '', payee = '', , currency = '', amount = '', , status = '', outcome = ''] = cells
    const fault =
      cells.length === columns.length ? faultOf({ payoutId, status, outcome }, seen) : `has ${cells.length} cells, not ${columns.length}`
    seen.add(payoutId)
    if (fault) read.faults.push(`Line ${line} ${fault}.`)
    else if (status !== '') read.statuses.push({ line, payoutId, payee, currency, amount, status: status as 'paid' | 'failed', outcome })
  }
  return read
}

function faultOf(
  { payoutId, status, outcome }: { payoutId: string; status: string; outcome: string },
  seen: ReadonlySet<string>,
): string | null {
  if (seen.has(payoutId)) return `names payment ${payoutId} a second time`
  if (!['', 'paid', 'failed'].includes(status)) return `has the status “${status}”: write paid or failed, or leave it empty`
  if (status === '' && outcome !== '') return 'has a reference but no status: write paid or failed'
  if (status === 'paid' && outcome.length < 3) return 'needs the reference of the bank, at least 3 characters'
  if (status === 'failed' && outcome.length < 3) return 'needs the reason in the column reference, at least 3 characters'
  return outcome.length > 120 ? 'has a reference of more than 120 characters' : null
}

/** The lines with their numbers, cells trimmed and without the apostrophe that keeps a spreadsheet from running them; or why it is no table. */
function rowsOf(text: string): { line: number; cells: string[] }[] | string {
  const delimiter = /^[^\n]*;/.test(text) && !/^[^\n]*,/.test(text) ? ';' : ','
  try {
    const rows = parse(text, { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
      record: string[]
      info: Info
    }[]
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim().replace(/^'(?=[=+\-@])/, '')) }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return 'A quotation mark never ends, so this cannot be read as a table. Mend the file and send it again.'
  }
}
