/**
 * Appeals: what was decided is decided again, by an appeal reviewer without any part in it.
 * Owns the tables appeals and appeal_statements. It stands above the rooms whose decisions it undoes, and undoes through their doors.
 */
export { releaseAppeal, takeAppeal } from './assignment.server.ts'
export { escalateAppeal } from './clock.server.ts'
export { appealEvents } from './events.server.ts'
export { addToAppeal, fileAppeal, getAppealForm } from './filing.server.ts'
export { addedInput, appealInput, outcomeInput } from './input.server.ts'
export { decideAppeal } from './outcome.server.ts'
export { type AppealPage, getAppeal, listAppeals, listMyAppeals } from './records.server.ts'
export { endPartInAppeals, withdrawAppeal } from './withdrawal.server.ts'
