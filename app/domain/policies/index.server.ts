/**
 * Policies: the code of conduct and the sharing policy, their versions and clauses, and who accepted which text.
 * Owns the tables policy_versions, policy_clauses and policy_acceptances.
 */
export { acceptPolicies, acceptPoliciesInForce, requireTextsInForce } from './acceptance.server.ts'
export { policyEvents } from './events.server.ts'
export { clauseAt, listClauses, type PolicyClause, type PolicyVersion, policyVersionAt } from './in-force.server.ts'
export { loadPolicies } from './loading.server.ts'
export { getPolicy, type InForce, policiesInForce } from './records.server.ts'
