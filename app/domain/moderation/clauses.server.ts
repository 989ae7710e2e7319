import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { policyClauses, policyVersions } from '#db/schema/policies'
import { Refused } from '#kernel/refused'

export type RuleInForce = { code: string; title: string; body: string; versionId: string; policy: string }

/** The clauses that can be flagged under the versions that were in force at an instant, in their order. */
export async function clausesInForce(db: Db, at: Date): Promise<RuleInForce[]> {
  return db
    .select({
      code: policyClauses.code,
      title: policyClauses.title,
      body: policyClauses.body,
      versionId: policyVersions.id,
      policy: policyVersions.policy,
    })
    .from(policyClauses)
    .innerJoin(policyVersions, eq(policyVersions.id, policyClauses.versionId))
    .where(
      and(
        eq(policyClauses.isFlaggable, true),
        inArray(policyVersions.state, ['in_force', 'superseded']),
        isNotNull(policyVersions.effectiveAt),
        lte(policyVersions.effectiveAt, at),
        or(isNull(policyVersions.supersededAt), gt(policyVersions.supersededAt, at)),
      ),
    )
    .orderBy(asc(policyVersions.policy), asc(policyClauses.position))
    .limit(500)
}

/** Refuses (422) a code that was no clause at that instant. */
export async function requireClause(db: Db, code: string, at: Date): Promise<RuleInForce> {
  const found = (await clausesInForce(db, at)).find((one) => one.code === code)
  if (!found) throw new Refused('bad-input', `${code} is not a clause that was in force then. Choose one of the list.`)
  return found
}
