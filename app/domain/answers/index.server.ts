/**
 * Answers: texts that moderators keep and share, to say the same thing alike. Owns the table reusable_answers.
 * Stands on the ground floor: verdicts on reports and decisions on cases both fetch theirs here, with the facts of their matter put in.
 */
export {
  editAnswer,
  getAnswer,
  type KeptAnswer,
  listAnswers,
  listReadyAnswers,
  type ReadyAnswer,
  retireAnswer,
  writeAnswer,
} from './answers.server.ts'
export { answerEvents } from './events.server.ts'
export { answerInput } from './input.server.ts'
