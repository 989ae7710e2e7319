/**
 * Systems: the catalogue of systems and releases, and the organisations that answer for them.
 * Owns the tables systems, releases, release_components, release_safeguards,
 * catalogue_suggestions, organisations and organisation_members.
 */
export { type CatalogueSystem, importSystems } from './catalogue.server.ts'
export { changeInput, decisionInput } from './change-input.server.ts'
export { decideSuggestion, suggestChange } from './changes.server.ts'
export { systemEvents } from './events.server.ts'
export { getSystemHistory } from './history.server.ts'
export {
  confirmationInput,
  declinationInput,
  type SystemFilters,
  suggestionInput,
  systemFilters,
  type TimelineFilters,
  timelineFilters,
} from './input.server.ts'
export { listSystems, type SystemList } from './list.server.ts'
export { countOpenOn } from './open-issues.server.ts'
export { listForHome, listOptions } from './options.server.ts'
export { answeringInput, memberInput, organisationInput, removalInput } from './organisation-input.server.ts'
export { getOrganisation, listOrganisations } from './organisation-lists.server.ts'
export { addMember, addSystem, createOrganisation, leaveOrganisations, removeMember } from './organisations.server.ts'
export { findSystem, getSystem, listReleases, type SystemView } from './records.server.ts'
export { confirmSystem, declineSystem, markMerged, suggestListing, suggestSystem } from './suggestion.server.ts'
export { getSuggestion, listSuggestions, type Suggestions, type SuggestionView } from './suggestions.server.ts'
export { readSystemsFile } from './systems-file.server.ts'
export { listTimeline, type Timeline, type TimelineRow } from './timeline.server.ts'
export { timelineCsv } from './timeline-csv.server.ts'
