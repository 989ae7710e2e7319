/**
 * Reputation: how often somebody was right, with its lower bound, so that one lucky hit does not outrank a record. Owns no tables: it is
 * counted when it is read. The window holds the tiers of trust, which the weights of flags rest on too.
 */
export { listLeaders } from './leaders.server.ts'
export { getReputation } from './records.server.ts'
export { unsealed } from './sealed.server.ts'
