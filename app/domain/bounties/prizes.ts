import { splitByWeights } from '#domain/ledger/model'
import type { Prize } from '#domain/programmes/model'
import type { AwardPart } from './model.ts'

/** A graded and accepted entry, with what was promised when it was made. Candidates stand in the order in which they joined. */
export type Candidate = { entryId: string; score: number; promised: { prizes: readonly Prize[]; qualificationMinor: number } }
export type Placed = Candidate & { rank: number; tied: number; parts: AwardPart[] }

/**
 * What each candidate gets by its place and for qualifying. Those with one score take their places together and share the sum of the prizes of
 * those places by largest remainder, so that a tie costs the programme neither more nor less, and nobody's luck decides.
 */
export function placeCandidates(candidates: readonly Candidate[]): Placed[] {
  return candidates
    .map((candidate) => {
      const rank = 1 + candidates.filter(({ score }) => score > candidate.score).length
      const tied = candidates.filter(({ score }) => score === candidate.score)
      return { ...candidate, rank, tied: tied.length, parts: [...prizeOf(candidate, rank, tied), ...qualificationOf(candidate)] }
    })
    .toSorted((a, b) => a.rank - b.rank)
}

function prizeOf(candidate: Candidate, rank: number, tied: readonly Candidate[]): AwardPart[] {
  const won = candidate.promised.prizes.filter((prize) => prize.rank !== null && prize.rank >= rank && prize.rank < rank + tied.length)
  const shares = splitByWeights(
    won.reduce((sum, { minor }) => sum + minor, 0),
    tied.map(() => 1),
  )
  const minor = shares[tied.indexOf(candidate)] ?? 0
  const names = won.map(({ name }) => name).join(' and ')
  return minor > 0 ? [{ kind: 'rank', name: tied.length > 1 ? `${names}, shared by ${tied.length}` : names, minor }] : []
}

function qualificationOf({ promised }: Candidate): AwardPart[] {
  const minor = promised.qualificationMinor
  return minor > 0 ? [{ kind: 'qualification', name: 'Qualification', minor }] : []
}

/** The prize of a theme as it was promised to an entry; none where that version did not have it. */
export function themePartOf({ promised }: Candidate, theme: string): AwardPart | null {
  const prize = promised.prizes.find((one) => one.theme === theme && one.minor > 0)
  return prize ? { kind: 'theme', name: prize.name, minor: prize.minor } : null
}
