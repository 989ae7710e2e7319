import { machine } from '#kernel/machine'

/** A version's text never changes once it is approved; two people who did not draft it approve it. */
export const policyVersionMachine = machine({
  draft: { approve: 'approved', withdraw: 'withdrawn' },
  approved: { schedule: 'scheduled', withdraw: 'withdrawn' },
  scheduled: { enact: 'in_force' },
  in_force: { supersede: 'superseded' },
  superseded: {},
  withdrawn: {},
})
export const policyVersionStates = policyVersionMachine.states
export type PolicyVersionState = (typeof policyVersionStates)[number]

export const policySlugs = ['code-of-conduct', 'sharing'] as const
export type PolicySlug = (typeof policySlugs)[number]
/** The short name stands before the number in every clause code. */
export const policyShortNames: Record<PolicySlug, string> = { 'code-of-conduct': 'COC', sharing: 'SHR' }

/** The policy a clause code belongs to; null for what is no code of ours. */
export function policyOfClause(code: string): PolicySlug | null {
  return policySlugs.find((policy) => code.startsWith(`${policyShortNames[policy]}-`)) ?? null
}

export const acceptanceDecisions = ['accepted', 'declined'] as const
export type AcceptanceDecision = (typeof acceptanceDecisions)[number]

/** What a draft changes: wording only, a rule (or a sanction, or the use of data), or the whole. All but the first are announced and ask again. */
export const changeKinds = ['patch', 'minor', 'major'] as const
export type ChangeKind = (typeof changeKinds)[number]
export const changeKindNames: Record<ChangeKind, string> = {
  patch: 'Wording only: nobody is asked again',
  minor: 'A rule, a sanction or the use of data',
  major: 'The policy as a whole',
}
/** How long before it applies a change that matters is announced to everybody. */
export const noticeDays = 30

/** The number after `version` for a change of a kind, passing over those that are taken. */
export function nextVersion(version: string, change: ChangeKind, taken: readonly string[] = []): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const next = { major: `${major + 1}.0.0`, minor: `${major}.${minor + 1}.0`, patch: `${major}.${minor}.${patch + 1}` }[change]
  return taken.includes(next) ? nextVersion(next, change, taken) : next
}

/** How grave a breach of a clause is taken to be until somebody has looked. */
export const clauseSeverities = ['low', 'medium', 'high', 'critical'] as const
export type ClauseSeverity = (typeof clauseSeverities)[number]

/** The ladder of the code of conduct, lightest first; a clause may say how far up a breach of it can lead. */
export const rungs = ['note', 'warning', 'limit', 'suspension', 'ban'] as const
export type Rung = (typeof rungs)[number]

/** The code is stable: it means the same rule in every version, so that decisions can cite it. The body is Markdown of paragraphs and lists. */
export type Clause = {
  code: string
  title: string
  body: string
  isFlaggable: boolean
  /** Both only where a breach can be flagged. */
  severity?: ClauseSeverity | null
  heaviest?: Rung | null
}

export type PolicyText = {
  policy: PolicySlug
  version: string
  title: string
  summary: string
  changeSummary: string
  effectiveAt: string
  clauses: readonly Clause[]
}

/** Orders codes as people count: COC-2 before COC-2.1 before COC-10. Negative, zero or positive, as sort() wants it. */
export function compareClauseCodes(first: string, second: string): number {
  return first.localeCompare(second, 'en', { numeric: true })
}

/** The clauses in order, each of the first rank with its sub-clauses (COC-2 with COC-2.1, COC-2.2…). */
export function nestClauses<T extends { code: string }>(clauses: readonly T[]): (T & { children: T[] })[] {
  const ordered = clauses.toSorted((first, second) => compareClauseCodes(first.code, second.code))
  const isSub = (clause: T) => clause.code.includes('.')
  return ordered
    .filter((clause) => !isSub(clause))
    .map((clause) => ({ ...clause, children: ordered.filter((other) => other.code.startsWith(`${clause.code}.`)) }))
}
