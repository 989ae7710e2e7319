/**
 * Sanctions: what is taken from a person after a decision, from when to when, and the statement that says why.
 * Owns the tables sanctions, strikes and statements. Standing is never stored: kernel/standing computes it when it is read.
 * Decisions are the moderation room's, which imposes and reverses through this door, inside its own transaction.
 */
export { appealDeadline } from './deadline.ts'
export { sanctionEvents } from './events.server.ts'
export { tidySanction } from './expiry.server.ts'
export { type Imposition, imposeSanction, reverseSanctionsOf } from './imposition.server.ts'
export { suggestRung } from './points.server.ts'
export { getStanding, getStatement, type StandingPage, type Statement } from './records.server.ts'
export { restate } from './restatement.server.ts'
export { type Milder, resumeSanctionsOf, softenSanction, staySanctionsOf } from './review.server.ts'
export { issueStatement, type Reasoning } from './statement.server.ts'
