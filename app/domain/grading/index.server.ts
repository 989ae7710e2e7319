/**
 * Grading: panels of graders who are blind to names and to each other, what they found, adjudication, and the score that the server computes.
 * Owns the tables grading_panels and grading_seats. Stands on programmes and rubrics; a seat is seen by its grader alone until all are in.
 */
export { adjudicate, type DividedPage, findDivided, getDivided } from './adjudication.server.ts'
export { type AgreementPage, getAgreement } from './agreement.server.ts'
export { getDesk, getPanel, getSeat, type SeatPage } from './desk.server.ts'
export { gradingEvents } from './events.server.ts'
export { findSeat, saveGradeDraft, submitGrade } from './grades.server.ts'
export { draftGradeInput, gradeInput, panelInput, replacementInput } from './input.server.ts'
export { assignPanel, replaceGrader } from './panels.server.ts'
export { getScore, type ScorePage } from './result.server.ts'
export { panelState, rankedEntries, settledScore } from './scores.server.ts'
export { settleChallenge } from './settlement.server.ts'
export { findWorkImage, type Work } from './work.server.ts'
