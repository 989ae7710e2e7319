import type { HarmCode } from '#domain/reports/harms'
import type { ReportState, Severity } from '#domain/reports/model'
import { machine } from '#kernel/machine'

/** A standing programme rewards by severity for as long as it is open; a challenge runs to a date, is graded by its rubric and gives prizes. */
export const programmeKinds = ['standing', 'challenge'] as const
export type ProgrammeKind = (typeof programmeKinds)[number]

/** Each kind has its own course. Cancelling is only possible while nobody has an entry in it (see course.server.ts). */
export const programmeMachine = {
  standing: machine({
    draft: { open: 'open', cancel: 'cancelled' },
    open: { close: 'closed', cancel: 'cancelled' },
    closed: {},
    cancelled: {},
  }),
  challenge: machine({
    draft: { open: 'open', cancel: 'cancelled' },
    open: { grade: 'grading', cancel: 'cancelled' },
    grading: { settle: 'settled', cancel: 'cancelled' },
    settled: {},
    cancelled: {},
  }),
} as const
export const programmeStates = ['draft', 'open', 'grading', 'settled', 'closed', 'cancelled'] as const
export type ProgrammeState = (typeof programmeStates)[number]
export const programmeMoves = ['open', 'close', 'grade', 'settle', 'cancel'] as const
export type ProgrammeMove = (typeof programmeMoves)[number]

/** The state after a move. Refuses (409) a move that this kind of programme does not have in its state. */
export function nextState({ kind, state }: { kind: ProgrammeKind; state: ProgrammeState }, move: ProgrammeMove): ProgrammeState {
  const { next } = programmeMachine[kind] as { next(state: string, move: string): string }
  return next(state, move) as ProgrammeState
}

/** A prize goes to a rank, or to the best entry of a theme. */
export type Prize = { name: string; rank: number | null; theme: string | null; minor: number }

/** Everything a programme promises. A version holds all of it, so that an entry can keep what was promised when it was made. */
export type ProgrammeContents = {
  title: string
  summary: string
  /** For each system the releases that count; none named means every release. */
  systems: { systemId: string; releaseIds: string[] }[]
  inScope: string
  outOfScope: string
  /** None named means every harm. */
  harmsIn: HarmCode[]
  harmsOut: HarmCode[]
  rules: string
  safeHarbour: string
  eligibility: string
  /** A standing programme's, by severity in minor units; null for a challenge. */
  rewards: Record<Severity, number> | null
  /** A challenge's; empty for a standing programme. */
  prizes: Prize[]
  /** What every entry that is graded and accepted gets in a challenge; 0 where there is none. */
  qualificationMinor: number
  budgetMinor: number
  /** Instants in ISO 8601; a standing programme has no end. */
  opensAt: string | null
  closesAt: string | null
  embargoDays: number
  /** Share of replays that must show the problem, and the margin of a fix, in whole percent. */
  reproductionPercent: number
  marginPercent: number
  /** The token bucket of one person: how many entries at once, and after how many hours there is room for one more. */
  entriesAtOnce: number
  entryEachHours: number
}

/** Shares are parts of ten thousand; an entry is complete when every author has accepted theirs. */
export const wholeShare = 10_000

/** Whether a report was submitted and still stands: no other makes an entry. */
export const isJoinable = (reportState: ReportState) => ['submitted', 'screening', 'needs_info', 'accepted'].includes(reportState)

/** What a reporter ticks before an entry is made. */
export const proofChecks = ['own_work', 'repeatable', 'evidence', 'no_harm'] as const
export type ProofCheck = (typeof proofChecks)[number]

/** Whether entries are taken now: the dates decide, so a challenge is over at its end even if no job has run. */
export function takesEntries(programme: { state: ProgrammeState; opensAt: Date | null; closesAt: Date | null }, now: Date): boolean {
  const { state, opensAt, closesAt } = programme
  return state === 'open' && (opensAt === null || opensAt <= now) && (closesAt === null || now < closesAt)
}

/** How far an entry has come, by the state of its report. */
export const entryStages = ['screened', 'accepted', 'refused', 'withdrawn'] as const
export type EntryStage = (typeof entryStages)[number]
export const entryStageNames: Record<EntryStage, string> = {
  screened: 'Being screened',
  accepted: 'Accepted',
  refused: 'Refused or a duplicate',
  withdrawn: 'Report withdrawn',
}
export function stageOf(reportState: ReportState): EntryStage {
  if (reportState === 'accepted' || reportState === 'withdrawn') return reportState
  return isJoinable(reportState) || reportState === 'draft' ? 'screened' : 'refused'
}
