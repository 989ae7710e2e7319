/**
 * Grading: panels of graders who are blind to names and to each other, what they found, adjudication, and the score that the server computes.
 * Owns the tables grading_panels, grading_seats and regradings. Stands on programmes and rubrics; a seat is seen by its grader alone until all are in.
 */
export { adjudicate, type DividedPage, findDivided, getDivided } from './adjudication.server.ts'
export { type AgreementPage, getAgreement } from './agreement.server.ts'
export { findAppealedScore, getProcedure, type Procedure } from './appealed.server.ts'
export { getPanel } from './asked.server.ts'
export { getDesk, getSeat, type SeatPage } from './desk.server.ts'
export { gradingEvents } from './events.server.ts'
export { findSeat, saveGradeDraft, submitGrade } from './grades.server.ts'
export { draftGradeInput, gradeInput, panelInput, replacementInput } from './input.server.ts'
export { assignPanel, replaceGrader } from './panels.server.ts'
export { listPlaces } from './places.server.ts'
export { askRegrading, concludeRegrading, dropRegrading } from './regrading.server.ts'
export { type Findings, getScore, type ScorePage } from './result.server.ts'
export { panelState, rankedEntries, settledScore } from './scores.server.ts'
export { settleChallenge } from './settlement.server.ts'
export { listStandings } from './standings.server.ts'
export { findWorkImage, type Work } from './work.server.ts'
