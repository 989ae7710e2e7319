import type { Wish } from '#domain/bounties/model'
import { type Money, plainAmount } from '#domain/ledger/model'
import { toCsvLine } from '#kernel/csv'
import type { ProviderCode } from './model.ts'
import { readStatusFile, type StatusLine } from './status-file.ts'

export type PaymentLine = Money & { payoutId: string; payee: string; wish: Wish; programme: string }

/**
 * Whoever carries payments out. It is handed what is to be paid under which opaque reference, never a name or a bank account, and its answer
 * is read line by line. Another one is an object beside `byHand` and its code in model.ts.
 */
export type PayoutProvider = {
  name: string
  /** The file that is given to them. */
  write(lines: readonly PaymentLine[]): string
  /** Their answer: what became of each line, and a sentence for each line that cannot be read. */
  read(text: string): { statuses: StatusLine[]; faults: string[] }
}

export const columns = ['payment', 'payee', 'kind', 'currency', 'amount', 'programme', 'status', 'reference'] as const

/** A table to pay from by hand. Its last two columns are filled in, and the same file is read back. */
const byHand: PayoutProvider = {
  name: 'By hand',
  write: (lines) =>
    [
      toCsvLine(columns),
      ...lines.map((line) => toCsvLine([line.payoutId, line.payee, line.wish, line.currency, plainAmount(line), line.programme, '', ''])),
    ].join(''),
  read: (text) => readStatusFile(text, columns),
}

export const providers: Record<ProviderCode, PayoutProvider> = { by_hand: byHand }
