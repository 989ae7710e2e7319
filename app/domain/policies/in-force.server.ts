import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { policyClauses, policyVersions } from '#db/schema/policies'
import { type PolicySlug, policyOfClause } from './model.ts'

export type PolicyVersion = typeof policyVersions.$inferSelect
export type PolicyClause = typeof policyClauses.$inferSelect

/** What has a date and may be read by anyone. */
const isPublic = inArray(policyVersions.state, ['scheduled', 'in_force', 'superseded'])

/**
 * The version of a policy that was in force at an instant, such as that of some conduct: of those that had begun the latest, so that a job
 * that runs late changes nothing. Null before the first one began.
 */
export async function policyVersionAt(db: Db, policy: PolicySlug, instant: Date): Promise<PolicyVersion | null> {
  const [version] = await db
    .select()
    .from(policyVersions)
    .where(and(eq(policyVersions.policy, policy), isPublic, lte(policyVersions.effectiveAt, instant)))
    .orderBy(desc(policyVersions.effectiveAt))
    .limit(1)
  return version ?? null
}

/** A clause as it stood at an instant, with the version it stood in; null where it was not in force then: nobody breaks a later rule. */
export async function clauseAt(db: Db, code: string, instant: Date): Promise<{ version: PolicyVersion; clause: PolicyClause } | null> {
  const policy = policyOfClause(code)
  const version = policy && (await policyVersionAt(db, policy, instant))
  if (!version) return null
  const [clause] = await db
    .select()
    .from(policyClauses)
    .where(and(eq(policyClauses.versionId, version.id), eq(policyClauses.code, code)))
  return clause ? { version, clause } : null
}

/** All versions of a policy with a date, newest first, each with where it stands at an instant, whatever a job has or has not done by then. */
export async function listVersions(db: Db, policy: PolicySlug, now: Date) {
  const versions = await db
    .select()
    .from(policyVersions)
    .where(and(eq(policyVersions.policy, policy), isPublic))
    .orderBy(desc(policyVersions.effectiveAt))
    .limit(500)
  const inForce = versions.find(({ effectiveAt }) => effectiveAt !== null && effectiveAt <= now)
  return versions.map((version) => ({ ...version, standing: standingOf(version, inForce ?? null) }))
}

function standingOf({ id, effectiveAt }: PolicyVersion, inForce: PolicyVersion | null): 'scheduled' | 'in_force' | 'superseded' {
  if (id === inForce?.id) return 'in_force'
  return inForce?.effectiveAt && effectiveAt && effectiveAt < inForce.effectiveAt ? 'superseded' : 'scheduled'
}

/** The clauses of a version in their order. */
export function listClauses(db: Db, versionId: string): Promise<PolicyClause[]> {
  return db.select().from(policyClauses).where(eq(policyClauses.versionId, versionId)).orderBy(asc(policyClauses.position)).limit(500)
}
