/**
 * Policies: the code of conduct and the sharing policy, their versions and clauses, how a new version comes to be, and who accepted which text.
 * Owns the tables policy_versions, policy_preparations, policy_clauses and policy_acceptances.
 */
export { acceptPolicies, acceptPoliciesInForce, declinePoliciesInForce, requireTextsInForce } from './acceptance.server.ts'
export { approveVersion, withdrawVersion } from './approval.server.ts'
export { editWording, removeClause, saveClause, startPolicyDraft } from './drafting.server.ts'
export { policyEvents } from './events.server.ts'
export { clauseAt, listClauses, type PolicyClause, type PolicyVersion, policyVersionAt } from './in-force.server.ts'
export {
  acceptanceInput,
  approvalInput,
  clauseInput,
  clauseRemovalInput,
  declinationInput,
  draftInput,
  scheduleInput,
  withdrawalInput,
  wordingInput,
} from './input.server.ts'
export { loadPolicies } from './loading.server.ts'
export { getPreparation, listPreparations, type PreparationPage } from './preparation.server.ts'
export { getDifference, getPolicy, type InForce, listConsent, policiesInForce } from './records.server.ts'
export { enactDue, firstDayFor, scheduleVersion } from './schedule.server.ts'
