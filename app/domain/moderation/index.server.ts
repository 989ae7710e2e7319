/**
 * Moderation: flags and notices about what stands here, the cases they open, and who works on which.
 * Owns the tables flags, notices, cases, content_snapshots and case_notes.
 * Who flagged is never told to the flagged: a case is not even visible to whoever it is about (visibleCases).
 */
export { type CasePage, getCase } from './case-page.server.ts'
export { claimCase, deferCase, escalateCase, releaseCase } from './claims.server.ts'
export { clausesInForce } from './clauses.server.ts'
export { freeCase, tellOverdue, wakeCase } from './clock.server.ts'
export { moderationEvents } from './events.server.ts'
export { listMyFlags, raiseFlag, retractFlag } from './flags.server.ts'
export { caseTextInput, deferralInput, flagInput, noticeInput, readCaseView } from './input.server.ts'
export { noteOnCase } from './notes.server.ts'
export { confirmNotice, expireNotice, isNoticeWaiting, sendNotice } from './notices.server.ts'
export { type CaseRow, listCases } from './queue.server.ts'
export { findCaseHead } from './records.server.ts'
export { findSubject, nameOf } from './subjects.server.ts'
