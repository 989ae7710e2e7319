/**
 * Moderation: flags and notices about what stands here, the cases they open, who works on which, and what is decided.
 * Owns the tables flags, notices, cases, content_snapshots, case_notes, decisions, content_measures, spared_hazards and unsealings.
 * How a thing is shown is read from the measures that stand on it (kernel/visibility), so lower rooms honour them without knowing this one.
 * Who flagged is never told to the flagged: a case is not even visible to whoever it is about (visibleCases).
 */
export { decideMany, previewMany } from './bulk.server.ts'
export { chooseSpared, getSpared } from './care.server.ts'
export { type CasePage, getCase } from './case-page.server.ts'
export { claimCase, deferCase, escalateCase, releaseCase } from './claims.server.ts'
export { clausesInForce } from './clauses.server.ts'
export { closeCase, freeCase, tellOverdue, wakeCase } from './clock.server.ts'
export { approveDecision, decideCase, refuseDecision } from './decisions.server.ts'
export { moderationEvents } from './events.server.ts'
export { listMyFlags, raiseFlag, retractFlag } from './flags.server.ts'
export {
  bulkForm,
  caseAnswerInput,
  caseQuestionInput,
  caseTextInput,
  decisionForm,
  decisionInput,
  deferralInput,
  flagInput,
  noticeInput,
  readCaseView,
  sparedInput,
} from './input.server.ts'
export { partiesTo, partOf } from './involvement.server.ts'
export { liftMeasures } from './lifting.server.ts'
export { type LogLine, listLog } from './log.server.ts'
export { endMachineLimit } from './machine-limits.server.ts'
export { noteOnCase } from './notes.server.ts'
export { confirmNotice, expireNotice, isNoticeWaiting, sendNotice } from './notices.server.ts'
export { answerCaseQuestion, askAboutCase, getCaseQuestion, lapseQuestion } from './questions.server.ts'
export { type CaseRow, countCases, listCases } from './queue.server.ts'
export {
  findCase,
  findCaseHead,
  findListed,
  listedCases,
  needsReason,
  noteReading,
  openWithReason,
  remembering,
  requireDesk,
} from './records.server.ts'
export { keepSnapshot, readSnapshot, revisionOf } from './snapshots.server.ts'
export { findSubject, loadSubject, nameOf, type Subject } from './subjects.server.ts'
export { reverseDecision } from './undoing.server.ts'
export { agreeToUnseal, askToUnseal, findSealedHead, type Seal } from './unsealing.server.ts'
