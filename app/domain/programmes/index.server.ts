/**
 * Programmes: how bounties are offered, in versions that never take back what was promised, and the entries in them with their authors.
 * Owns the tables programmes, programme_versions, programme_systems, programme_questions, entries and entry_authors.
 */
export { acceptShare, declineShare, inviteAuthor, takeBackInvitation } from './authors.server.ts'
export { choiceInput, dropChoices, getChoice, keepChoice, submitInto } from './choices.server.ts'
export { cancelProgramme, closeProgramme, endChallenge, getEnding, startGrading } from './course.server.ts'
export { draftProgramme, openProgramme, redraftProgramme } from './drafting.server.ts'
export { acceptedAuthors, findEntry, listEntries } from './entries.server.ts'
export { entryInput, invitationInput } from './entry-input.server.ts'
export { estimateInput, estimateOwn, getEstimate } from './estimate.server.ts'
export { programmeEvents } from './events.server.ts'
export { getDraftForm, getProgrammeForm, getVersionForm } from './forms.server.ts'
export { endingInput, programmeInput, redraftInput, versionInput } from './input.server.ts'
export { joinProgramme, withdrawEntry } from './joining.server.ts'
export { entryOfReport, getEntry, listMyEntries } from './listed.server.ts'
export {
  countOffers,
  getEntryForm,
  listProgrammes,
  showProgramme,
} from './listing.server.ts'
export { moveProgramme } from './moves.server.ts'
export { listOffers } from './offers.server.ts'
export { answerInput, answerQuestion, askQuestion, findQuestion, getQuestion, getQuestionForm, questionInput } from './questions.server.ts'
export { findProgramme, findPromise, getProgramme, getVersion } from './records.server.ts'
export { rewordQuestion } from './rewording.server.ts'
export { reviseProgramme } from './versions.server.ts'
