import type { Db } from '#db/open.server'
import { clauseAt, listClauses, type PolicyClause, policyVersionAt } from '#domain/policies'
import { policySlugs } from '#domain/policies/model'
import { Refused } from '#kernel/refused'

/** The clauses that can be flagged under the versions that were in force at an instant, in their order. */
export async function clausesInForce(db: Db, at: Date): Promise<PolicyClause[]> {
  const versions = await Promise.all(policySlugs.map((policy) => policyVersionAt(db, policy, at)))
  const clauses = await Promise.all(versions.map((version) => (version ? listClauses(db, version.id) : [])))
  return clauses.flat().filter(({ isFlaggable }) => isFlaggable)
}

/** The same for a form: what each is called. */
export const rulesInForce = async (db: Db, at: Date) => (await clausesInForce(db, at)).map(({ code, title }) => ({ code, title }))

/** A clause as it stood at an instant. Refuses (422) a code that was none then: nobody breaks a later rule. */
export async function requireClause(db: Db, code: string, at: Date): Promise<PolicyClause> {
  const found = await clauseAt(db, code, at)
  if (found?.clause.isFlaggable) return found.clause
  throw new Refused('bad-input', `${code} is not a rule that was in force then. Choose one of the list.`)
}
