import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsvLine } from './csv.ts'

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '=HYPERLINK("https://evil.example")', '"=1"', ',=1', '\n=1']

/** As spreadsheets read a line: cells between quotes, doubled quotes for one. */
const cellsOf = (line: string) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n$)/g)].map(([, cell]) => cell!.replaceAll('""', '"'))

test('L1: no cell of an export is run as a formula, whatever stands in it', () => {
  const cells = fc.array(fc.oneof(fc.constantFrom(...formulas), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 5 })

  fc.assert(
    fc.property(cells, (given) => {
      const read = cellsOf(toCsvLine(given))
      expect(read.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝])/, ''))).toEqual(given)
      expect(read.filter((cell) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([])
    }),
  )
})
