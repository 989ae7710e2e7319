/** One line of a CSV that opens safely in a spreadsheet: every cell quoted, none a formula. */
export const toCsvLine = (cells: readonly string[]) => `${cells.map(safeCell).join(',')}\r\n`

/** A leading sign that a spreadsheet would run as a formula is set behind an apostrophe. */
const safeCell = (cell: string) => `"${cell.replace(/^(?=[=+\-@\t\r\uFF1D])/, "'").replaceAll('"', '""')}"`
