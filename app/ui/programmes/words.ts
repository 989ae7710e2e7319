import { amountOf } from '#domain/ledger/model'
import type { ProgrammeState, ProofCheck } from '#domain/programmes/model'

export const stateWords: Record<ProgrammeState, string> = {
  draft: 'Draft, seen by its organisers only',
  open: 'Open',
  grading: 'Being graded',
  settled: 'Settled',
  closed: 'Closed',
  cancelled: 'Cancelled',
}

export const money = (minor: number, currency: string) => `${currency} ${amountOf({ minor, currency })}`

export const checkWords: Record<ProofCheck, string> = {
  own_work: 'It is my own work, or everybody who had a part in it knows of this entry.',
  repeatable: 'The report says how others can repeat what I saw.',
  evidence: 'The evidence is attached, and nothing in it was changed.',
  no_harm: 'I kept to the rules of the programme and harmed nobody on the way.',
}

/** A share in percent: 4000 is “40 %”. */
export const shareOf = (basisPoints: number) => `${basisPoints / 100} %`
