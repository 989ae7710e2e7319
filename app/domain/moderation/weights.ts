import { type TrustTier, trustTierOf } from '#domain/reputation/model'
import type { SubjectType } from './model.ts'

/** What counts of a person when their flag is weighed. Pure; the rows come from weighing.server. */
export type Flagger = {
  id: string
  emailKey: string
  organisationIds: readonly string[]
  ageHours: number
  isMember: boolean
  agreed: number
  disagreed: number
  isStaff: boolean
  /** Author, owner of what is flagged, or otherwise concerned. */
  isParty: boolean
}

const bases = { new: 0.5, member: 1, trusted: 1.5, veteran: 2 } as const satisfies Record<TrustTier, number>
const mostForOne = 3
const mostForAllNew = 1

/** The tier of whoever flags, by how often their flags were right. */
export const tierOf = ({ isMember, agreed, disagreed }: Pick<Flagger, 'isMember' | 'agreed' | 'disagreed'>): TrustTier =>
  trustTierOf({ isMember, right: agreed, decided: agreed + disagreed })

/** Base by tier × 2(agreed+2)/(agreed+disagreed+4), at most 3. Parties, staff and accounts younger than a day weigh nothing. */
export function weightOf(flagger: Flagger): number {
  if (flagger.isParty || flagger.isStaff || flagger.ageHours < 24) return 0
  const { agreed, disagreed } = flagger
  return Math.min(mostForOne, (bases[tierOf(flagger)] * 2 * (agreed + 2)) / (agreed + disagreed + 4))
}

/** The weight of all flags on one subject, and how many independent people are behind it. A cluster counts as its heaviest member. */
export function weigh(flaggers: readonly Flagger[]): { weight: number; independent: number } {
  const heaviest = clusters(flaggers).map((cluster) => cluster.toSorted((a, b) => weightOf(b) - weightOf(a))[0] as Flagger)
  const sum = (those: Flagger[]) => those.reduce((total, one) => total + weightOf(one), 0)
  const settled = heaviest.filter((one) => tierOf(one) !== 'new')
  const fresh = heaviest.filter((one) => tierOf(one) === 'new')
  return {
    weight: sum(settled) + Math.min(mostForAllNew, sum(fresh)),
    independent: settled.filter((one) => weightOf(one) > 0).length,
  }
}

/** People who are likely one, or speak for one body: the same mailbox under several names, or a shared organisation. */
function clusters(flaggers: readonly Flagger[]): Flagger[][] {
  const groups: { keys: Set<string>; members: Flagger[] }[] = []
  for (const flagger of flaggers) {
    const keys = new Set([`mail:${mailboxOf(flagger.emailKey)}`, ...flagger.organisationIds.map((id) => `organisation:${id}`)])
    const joined = groups.filter((group) => [...keys].some((key) => group.keys.has(key)))
    const rest = groups.filter((group) => !joined.includes(group))
    groups.splice(0, groups.length, ...rest, {
      keys: new Set([...keys, ...joined.flatMap((group) => [...group.keys])]),
      members: [...joined.flatMap(({ members }) => members), flagger],
    })
  }
  return groups.map(({ members }) => members)
}

/** The mailbox behind an address: what stands after a plus is dropped, and at Gmail the dots. For matching only, never for sending. */
export function mailboxOf(emailKey: string): string {
  const at = emailKey.lastIndexOf('@')
  const domain = emailKey.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com')
  const name = emailKey.slice(0, at).replace(/\+.*$/, '')
  return `${domain === 'gmail.com' ? name.replaceAll('.', '') : name}@${domain}`
}

/** Spam, exposed private lives, dangerous content without its warning: the only matters in which a machine may limit, never more. */
const mayLimit = ['COC-3.6', 'COC-2.5', 'SHR-3.1', 'SHR-4.1']
export const isForMachine = (clause: string) => mayLimit.includes(clause)

/** Below this many active members nothing is limited without a person. */
export const activeMembersAtLeast = 200
export const lapseHours = 72

export const mayActAlone = (given: { weight: number; independent: number; activeMembers: number }) =>
  given.weight >= 4 && given.independent >= 3 && given.activeMembers >= activeMembersAtLeast

/** Many new accounts at once on one subject: the people who decide should know. */
export const isBrigade = (flaggers: readonly Flagger[]) => flaggers.filter((one) => tierOf(one) === 'new' || one.ageHours < 24).length >= 5

/** How many are reached by it: what everybody sees counts more than what a few see. */
export const reachOf = (type: SubjectType, isPublic: boolean) => (isPublic ? (type === 'issue' ? 2 : 1) : 0)
