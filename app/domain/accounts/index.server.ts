/**
 * Accounts: people, their sessions, passwords, profiles and role grants.
 * Owns the tables people, sessions, role_grants and one_time_links.
 * Standing is never stored; kernel/context computes it when it is read.
 */
export { endSession, endSessionsOf, listSessions, readSession, startSession } from './sessions.server.ts'
