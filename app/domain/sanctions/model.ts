import { type Capability, capabilities } from '#kernel/actor'
import { machine } from '#kernel/machine'

/** A sanction's course. Whether one holds is read from its state and its dates, never from the state alone. */
export const sanctionMachine = machine({
  proposed: { hold: 'held', schedule: 'scheduled' },
  held: { schedule: 'scheduled', reverse: 'reversed' },
  scheduled: { start: 'active', lift: 'lifted', reverse: 'reversed' },
  active: { stay: 'stayed', expire: 'expired', lift: 'lifted', reverse: 'reversed' },
  stayed: { resume: 'active', expire: 'expired', lift: 'lifted', reverse: 'reversed' },
  expired: { reverse: 'reversed' },
  lifted: { reverse: 'reversed' },
  reversed: {},
})
export const sanctionStates = sanctionMachine.states
export type SanctionState = (typeof sanctionStates)[number]

export const sanctionKinds = ['note', 'warning', 'limit', 'suspension', 'ban', 'flagging_suspension', 'bounty_hold'] as const
export type SanctionKind = (typeof sanctionKinds)[number]

type Rung = {
  name: string
  /** Fewest and most days; null for what has no end: a word that restricts nothing, or a ban. */
  days: { least: number; most: number } | null
  points: number
  /** For how many days the points count. */
  pointsDays: number
  /** What it takes away; null where the decision names it. */
  withholds: readonly Capability[] | null
}

/** The ladder of product.md §4. Points only suggest; a person decides. */
export const ladder: Record<SanctionKind, Rung> = {
  note: { name: 'Note', days: null, points: 0, pointsDays: 0, withholds: [] },
  warning: { name: 'Warning', days: null, points: 1, pointsDays: 90, withholds: [] },
  limit: { name: 'Limit', days: { least: 3, most: 14 }, points: 2, pointsDays: 180, withholds: null },
  suspension: { name: 'Suspension', days: { least: 14, most: 60 }, points: 4, pointsDays: 365, withholds: capabilities },
  ban: { name: 'Ban', days: null, points: 0, pointsDays: 0, withholds: capabilities },
  flagging_suspension: { name: 'Suspension of flagging', days: { least: 3, most: 60 }, points: 0, pointsDays: 0, withholds: ['flag'] },
  bounty_hold: { name: 'Hold on bounties', days: { least: 1, most: 90 }, points: 0, pointsDays: 0, withholds: ['claim_bounty'] },
}

/** Whether it takes anything away; a note and a warning are words. */
export const isRestricting = (kind: SanctionKind) => ladder[kind].withholds?.length !== 0

type Dated = { state: SanctionState; endsAt: Date | null }
/** Whether a sanction holds or will: not undone, and its end is still to come. A stayed one waits for the appeal. */
export const holds = ({ state, endsAt }: Dated, now: Date) =>
  ['scheduled', 'active', 'stayed'].includes(state) && (endsAt === null || endsAt.getTime() > now.getTime())

export const capabilityNames: Record<Capability, string> = {
  submit: 'submit or change reports',
  comment: 'comment or answer questions',
  flag: 'flag what others wrote',
  claim_bounty: 'claim a bounty',
  upload: 'upload files',
}

/** What may be restricted, in the words of a statement of reasons: content, what an account may do, or one award. */
export const contentMeasures = ['relabel', 'warn', 'limit_reach', 'hide', 'remove'] as const
export const restrictions = [...contentMeasures, ...sanctionKinds, 'award_hold'] as const
export type Restriction = (typeof restrictions)[number]

export const restrictionNames: Record<Restriction, string> = {
  relabel: 'What you wrote was given another label',
  warn: 'What you wrote is covered with a warning',
  limit_reach: 'What you wrote is not listed; a direct link still works',
  hide: 'What you wrote is hidden from everyone but you and staff',
  remove: 'What you wrote is removed; a line that says why stays',
  note: 'A note, which restricts nothing',
  warning: 'A warning, which restricts nothing',
  limit: 'Named abilities are taken away',
  suspension: 'Your account is suspended',
  ban: 'Your account is banned',
  flagging_suspension: 'You cannot flag',
  bounty_hold: 'You cannot claim bounties',
  award_hold: 'An award of yours is not paid for now; nothing of it is lost',
}

/** How the matter became known (DSA Art. 17(3)(b)). */
export const statementSources = ['flags', 'notice', 'own_initiative', 'rule'] as const
export const sourceNames: Record<(typeof statementSources)[number], string> = {
  flags: 'By flags from members. Nobody’s name is passed on.',
  notice: 'By a notice of illegal content. Nobody’s name is passed on.',
  own_initiative: 'A moderator came across it.',
  rule: 'A rule of the platform drew attention to it.',
}
export type StatementSource = (typeof statementSources)[number]

export type Suggestion = { kind: 'limit' | 'suspension' | 'ban'; days: number | null }

/** The rung that so many points suggest. They never act by themselves. */
export function rungFor(points: number): Suggestion | null {
  if (points >= 12) return { kind: 'ban', days: null }
  if (points >= 8) return { kind: 'suspension', days: 60 }
  if (points >= 5) return { kind: 'suspension', days: 14 }
  return points >= 3 ? { kind: 'limit', days: 14 } : null
}

export type Incident = { subject: string; points: number }

/** Points of several sanctions: only the gravest of one incident counts. */
export function countPoints(given: readonly Incident[]): number {
  const gravest = new Map<string, number>()
  for (const { subject, points } of given) gravest.set(subject, Math.max(points, gravest.get(subject) ?? 0))
  return [...gravest.values()].reduce((sum, points) => sum + points, 0)
}

const day = 86_400_000
/** The span in days, as the ladder counts. */
export const daysBetween = (startsAt: Date, endsAt: Date) => (endsAt.getTime() - startsAt.getTime()) / day

/** When a sanction of so many days ends; null for those without an end. */
export const endAfter = (kind: SanctionKind, startsAt: Date, days: number | null): Date | null =>
  ladder[kind].days === null || days === null ? null : new Date(startsAt.getTime() + days * day)

/** What is wrong with the dates of a sanction, as a sentence; null when nothing is. */
export function datesFault(
  kind: SanctionKind,
  { startsAt, endsAt, now }: { startsAt: Date; endsAt: Date | null; now: Date },
): string | null {
  const { name, days } = ladder[kind]
  if (Number.isNaN(startsAt.getTime())) return 'The start is not a date.'
  if (startsAt.getTime() < now.getTime()) return 'A sanction cannot start in the past.'
  if (daysBetween(now, startsAt) > 30) return 'A sanction starts within 30 days of its decision.'
  if (days === null) return endsAt === null ? null : `${name}: leave out the end, this one has none.`
  if (endsAt === null) return `${name}: say when it ends.`
  if (Number.isNaN(endsAt.getTime())) return 'The end is not a date.'

  const length = daysBetween(startsAt, endsAt)
  return length >= days.least && length <= days.most ? null : `${name}: choose ${days.least} to ${days.most} days.`
}

/** From the mildest to the gravest. */
const byGravity = [
  'note',
  'warning',
  'flagging_suspension',
  'bounty_hold',
  'limit',
  'suspension',
  'ban',
] as const satisfies readonly SanctionKind[]
export const gravityOf = (kind: SanctionKind) => byGravity.indexOf(kind)

type Measure = { kind: SanctionKind; capabilities: readonly Capability[]; endsAt: Date | null }
/** Whether one measure is milder than another in something and harsher in nothing: what an appeal may change. */
export function isMilder(after: Measure, before: Measure): boolean {
  const end = ({ kind, endsAt }: Measure) => (isRestricting(kind) ? (endsAt?.getTime() ?? Number.POSITIVE_INFINITY) : 0)
  const isHarsher =
    gravityOf(after.kind) > gravityOf(before.kind) ||
    ladder[after.kind].points > Math.max(ladder[before.kind].points, before.kind === 'ban' ? ladder.suspension.points : 0) ||
    end(after) > end(before) ||
    after.capabilities.some((one) => !before.capabilities.includes(one))
  if (isHarsher) return false
  return (
    gravityOf(after.kind) < gravityOf(before.kind) || end(after) < end(before) || after.capabilities.length < before.capabilities.length
  )
}

/** Whether two different people must agree (product.md §4). */
export const needsSecondPerson = (kind: SanctionKind, days: number | null, isStaff: boolean): boolean =>
  isStaff || kind === 'ban' || (kind === 'suspension' && (days === null || days > 14))

export const appealDays = 184
