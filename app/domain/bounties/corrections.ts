import { type AwardPart, type AwardState, sumOf } from './model.ts'

export type StandingAward = {
  id: string
  entryId: string
  state: AwardState
  minor: number
  parts: readonly AwardPart[]
  supplementTo: string | null
}
type PlacedEntry = { entryId: string; rank: number; parts: readonly AwardPart[] }
export type Correction = {
  entryId: string
  /** Its place now; null where it has none any more. */
  rank: number | null
  owed: number
  got: number
  /** What is owed beyond what its awards give; below zero where they give more. */
  minor: number
  /** The award that stands for the entry, and whether it can still be ended without taking money back. */
  baseId: string | null
  isUnpaid: boolean
}

/** Themes are left out everywhere: no score decides them. */
const byScore = (parts: readonly AwardPart[]) => sumOf(parts.filter(({ kind }) => kind !== 'theme'))
const isPaid = ({ state }: StandingAward) => state === 'paid' || state === 'donated'

/**
 * What is to be put right once prizes were paid, the best place first and those without one last. Empty where nothing is paid, or where no
 * award that stands is other than its place: what is not paid is ended and proposed anew, and who has no award gets one by the places.
 */
export function correctionsOf(placed: readonly PlacedEntry[], standing: readonly StandingAward[]): Correction[] {
  const found = differencesOf(placed, standing)
  return standing.some(isPaid) && found.some(({ baseId }) => baseId !== null) ? found : []
}

/** Where what entries were given is not what their places give now. */
export function differencesOf(placed: readonly PlacedEntry[], standing: readonly StandingAward[]): Correction[] {
  const placeless = standing.filter(({ entryId }) => !placed.some((one) => one.entryId === entryId)).map(({ entryId }) => entryId)
  const entries = [...placed, ...[...new Set(placeless)].map((entryId) => ({ entryId, rank: null, parts: [] }))]
  return entries.flatMap(({ entryId, rank, parts }) => {
    const own = standing.filter((award) => award.entryId === entryId)
    const base = own.find(({ supplementTo }) => supplementTo === null)
    const owed = byScore(parts)
    const got = own.reduce((sum, award) => sum + byScore(award.parts), 0)
    const one = { entryId, rank, owed, got, minor: owed - got, baseId: base?.id ?? null, isUnpaid: own.some((award) => !isPaid(award)) }
    return one.minor === 0 ? [] : [one]
  })
}

/** What of the money that is left goes to whom: the best place first, each whole or not at all, so that nothing is promised that is not there. */
export function coveredBy(corrections: readonly Correction[], left: number): Correction[] {
  let rest = left
  return corrections.filter(({ minor }) => {
    const fits = minor > 0 && minor <= rest
    if (fits) rest -= minor
    return fits
  })
}
