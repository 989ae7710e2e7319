import { and, eq, inArray, lte } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { policyAcceptances, policyVersions } from '#db/schema/policies'

/**
 * Whether a person's latest word on each policy in force is yes. A version that only mends wording asks nobody again: a word given since
 * the last change that matters still holds. Read by dates, so that a version is in force at its instant even when the job is late.
 */
export async function hasAcceptedPolicies(db: Db, personId: string, now: Date): Promise<boolean> {
  const rows = await db
    .select({
      policy: policyVersions.policy,
      effectiveAt: policyVersions.effectiveAt,
      isMaterial: policyVersions.isMaterial,
      decision: policyAcceptances.decision,
      at: policyAcceptances.at,
    })
    .from(policyVersions)
    .leftJoin(policyAcceptances, and(eq(policyAcceptances.versionId, policyVersions.id), eq(policyAcceptances.personId, personId)))
    .where(and(inArray(policyVersions.state, ['scheduled', 'in_force', 'superseded']), lte(policyVersions.effectiveAt, now)))
  const policies = new Set(rows.map(({ policy }) => policy))
  return [...policies].every((policy) => latestWord(rows.filter((row) => row.policy === policy)) === 'accepted')
}

type Row = { effectiveAt: Date | null; isMaterial: boolean; decision: 'accepted' | 'declined' | null; at: Date | null }
const time = (moment: Date | null) => moment?.getTime() ?? 0

/** The newest decision on a version that began with, or after, the last change that matters. */
function latestWord(rows: readonly Row[]): Row['decision'] {
  const asksSince = Math.max(...rows.filter(({ isMaterial }) => isMaterial).map(({ effectiveAt }) => time(effectiveAt)))
  const words = rows.filter(({ effectiveAt, decision }) => decision !== null && time(effectiveAt) >= asksSince)
  return words.reduce<Row | null>((latest, word) => (latest && time(latest.at) > time(word.at) ? latest : word), null)?.decision ?? null
}
