/**
 * Issues: the flaw on a system: joined reports, status for each release, the owner's answers, publication.
 * Owns the tables issues, issue_reports, issue_releases, issue_answers, sharing_checks and shown_issues.
 * An owner alone can never resolve, dismiss or lower anything: the moves are divided in model.ts.
 */
export { countedAtMost, countOpenIssues, type EndCounts, listIssuesOfOrganisation, listIssuesOfSystem } from './boards.server.ts'
export { issueEvents } from './events.server.ts'
export { moveInput, publicationInput, readIssueFilters, releaseStatusInput, workInput } from './input.server.ts'
export { joinIssue, leaveIssue } from './joining.server.ts'
export { listCandidates, listIssues } from './listing.server.ts'
export { lapseIssues, moveIssue } from './moves.server.ts'
export { openIssue } from './opening.server.ts'
export { publishIssue } from './publication.server.ts'
export { findIssue, getIssue, visibleIssues } from './records.server.ts'
export { setReleaseStatus } from './releases.server.ts'
export { rewordIssue } from './rewording.server.ts'
export { stepSilence } from './silence.server.ts'
export { type Waits, waitsOfOrganisation, waitsOfSystem } from './waits.server.ts'
export { dropShownWork, listOwnWork, listShownWork, showWork } from './work.server.ts'
