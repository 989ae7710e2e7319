import { and, asc, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { policyClauses, policyVersions } from '#db/schema/policies'
import { notFound } from '#kernel/refused'
import { isPublic } from './in-force.server.ts'
import { type PolicySlug, policySlugs } from './model.ts'

export type InForce = {
  policy: PolicySlug
  versionId: string
  version: string
  title: string
  summary: string
  textHash: string
  effectiveAt: Date | null
}

/** The version of each policy that is in force; exactly one each, by unique index. */
export async function policiesInForce(db: Db): Promise<InForce[]> {
  const rows = await db.select().from(policyVersions).where(eq(policyVersions.state, 'in_force'))
  return rows
    .map(({ id, policy, version, title, summary, textHash, effectiveAt }) => ({
      policy,
      versionId: id,
      version,
      title,
      summary,
      textHash,
      effectiveAt,
    }))
    .sort((a, b) => policySlugs.indexOf(a.policy) - policySlugs.indexOf(b.policy))
}

/** A version of a policy with its clauses, the one in force where none is named, and the list of all public versions. */
export async function getPolicy(db: Db, policy: string, version?: string) {
  if (!(policySlugs as readonly string[]).includes(policy)) throw notFound()
  const versions = await db
    .select()
    .from(policyVersions)
    .where(and(eq(policyVersions.policy, policy as PolicySlug), isPublic))
    .orderBy(desc(policyVersions.effectiveAt))
    .limit(100)
  const shown = versions.find((one) => (version ? one.version === version : one.state === 'in_force'))
  if (!shown) throw notFound()
  const clauses = await db.select().from(policyClauses).where(eq(policyClauses.versionId, shown.id)).orderBy(asc(policyClauses.position))
  return {
    ...shown,
    clauses,
    versions: versions.map(({ version: name, state, effectiveAt, changeSummary }) => ({
      version: name,
      state,
      effectiveAt,
      changeSummary,
    })),
  }
}
