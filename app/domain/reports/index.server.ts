/**
 * Reports: drafts and submission, the talk beside a report, withdrawal.
 * Owns the tables reports, report_harms, report_groups and report_comments.
 * Who may see a report is in records (visibleReports); everything that hangs on a report asks here.
 */
export { type AnswerClock, answerClock } from './clock.ts'
export { answerQuestion, lapseUnanswered, withdrawReport } from './course.server.ts'
export { getDraft, saveDraft, startDraft } from './draft.server.ts'
export { reportEvents } from './events.server.ts'
export {
  answerInput,
  commentInput,
  draftInput,
  promotionInput,
  quickReportInput,
  type Report,
  reportInput,
  startInput,
  withdrawalInput,
} from './input.server.ts'
export { moveReport, moveReportsToSystem, setHazard } from './moves.server.ts'
export { listHarms, nameHarms } from './naming.server.ts'
export { promoteDraft, promoteReport } from './promotion.server.ts'
export { findReport, getReport, isClosedTo, listMyReports } from './records.server.ts'
export { draftsOf, dropDrafts, removeOwnWords, takeableOf } from './removal.server.ts'
export { rewordComment, rewordReport } from './rewording.server.ts'
export { submitReport, submitWithin } from './submission.server.ts'
export { listComments, postComment } from './talk.server.ts'
