import { amountOf } from '#domain/ledger/model'
import type { ProgrammeState } from '#domain/programmes/model'

export const stateWords: Record<ProgrammeState, string> = {
  draft: 'Draft, seen by its organisers only',
  open: 'Open',
  grading: 'Being graded',
  settled: 'Settled',
  closed: 'Closed',
  cancelled: 'Cancelled',
}

export const money = (minor: number, currency: string) => `${currency} ${amountOf({ minor, currency })}`
