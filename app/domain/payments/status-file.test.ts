import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columns, type PaymentLine, providers } from './providers.ts'

const { write, read } = providers.by_hand
const line = (given: Partial<PaymentLine> = {}): PaymentLine => ({
  payoutId: 'pay_1',
  payee: 'CW-1',
  wish: 'payout',
  currency: 'EUR',
  minor: 125_050,
  programme: 'answers',
  ...given,
})
const head = columns.join(',')
const filled = (...rows: string[]) => read([head, ...rows].join('\n'))

test('the file names amounts and references, with the digits of each currency, and nothing else about a payee', () => {
  const text = write([line(), line({ currency: 'JPY', minor: 500 }), line({ currency: 'BHD', minor: 1_005, wish: 'donation' })])

  expect(text.split('\r\n')).toEqual([
    '"payment","payee","kind","currency","amount","programme","status","reference"',
    '"pay_1","CW-1","payout","EUR","1250.50","answers","",""',
    '"pay_1","CW-1","payout","JPY","500","answers","",""',
    '"pay_1","CW-1","donation","BHD","1.005","answers","",""',
    '',
  ])
})

test.each(['=', '+', '-', '@', '\t', '\r', '＝'])('a cell that starts with %j never runs as a formula', (sign) => {
  expect(write([line({ programme: `${sign}HYPERLINK("http://example.org")` })])).toContain(`"'${sign}HYPERLINK(""http://example.org"")"`)
})

test('what was written and filled in is read back as it was, whatever stands in it', () => {
  const word = fc.string({ minLength: 3, maxLength: 30 }).filter((text) => text.trim() === text && !/^['"]|[\r\n;"]/.test(text))
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), word, (ids, outcome) => {
      const text = write(ids.map((payoutId) => line({ payoutId }))).replaceAll(/"",""\r\n/g, () => `"paid","${outcome}"\r\n`)

      const { statuses, faults } = read(text)
      expect(faults).toEqual([])
      expect(statuses.map(({ payoutId }) => payoutId)).toEqual(ids)
      expect(new Set(statuses.map((one) => one.outcome))).toEqual(new Set([outcome.replace(/^'(?=[=+\-@])/, '')]))
    }),
  )
})

test('lines without a status are left out, and a spreadsheet’s semicolons and byte order mark are read', () => {
  const { statuses, faults } = read(
    `\uFEFF${columns.join(';')}\r\npay_1;CW-1;payout;EUR;5.00;answers;paid;Wire 9\r\npay_2;CW-1;payout;EUR;5.00;answers;;\r\n`,
  )

  expect({ faults, read: statuses.map(({ payoutId, outcome, line: at }) => [payoutId, outcome, at]) }).toEqual({
    faults: [],
    read: [['pay_1', 'Wire 9', 2]],
  })
})

test.each([
  ['a status of its own', 'pay_1,CW-1,payout,EUR,5.00,answers,PAID!,Wire 9', 'Line 2 has the status “PAID!”'],
  ['no reference', 'pay_1,CW-1,payout,EUR,5.00,answers,paid,', 'Line 2 needs the reference of the bank'],
  ['no reason', 'pay_1,CW-1,payout,EUR,5.00,answers,failed,', 'Line 2 needs the reason'],
  ['a reference without a status', 'pay_1,CW-1,payout,EUR,5.00,answers,,Wire 9', 'Line 2 has a reference but no status'],
  ['a cell too few', 'pay_1,CW-1,payout,EUR,5.00,answers,paid', 'Line 2 has 7 cells, not 8'],
  ['a cell too many', 'pay_1,CW-1,payout,EUR,1,250.00,answers,paid,Wire 9', 'Line 2 has 9 cells, not 8'],
  ['an endless reference', `pay_1,CW-1,payout,EUR,5.00,answers,paid,${'9'.repeat(121)}`, 'Line 2 has a reference of more than 120'],
  ['a quote that never ends', '"pay_1,CW-1,payout', 'A quotation mark never ends'],
])('a line with %s is a sentence', (_what, row, says) => {
  expect(filled(row)).toMatchObject({ statuses: [], faults: [expect.stringContaining(says)] })
})

test('one payment twice, other columns, or nothing at all are sentences too', () => {
  const row = 'pay_1,CW-1,payout,EUR,5.00,answers,paid,Wire 9'

  expect(filled(row, row).faults).toEqual(['Line 3 names payment pay_1 a second time.'])
  expect(read(`${head},iban\n`).faults[0]).toContain('must name these columns')
  expect(read('').faults[0]).toContain('must name these columns')
  expect(filled(...Array.from({ length: 501 }, () => row)).faults).toEqual(['A payment file has at most 500 lines.'])
})
