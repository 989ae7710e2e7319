/**
 * Systems: the catalogue of systems and releases, and the organisations that answer for them.
 * Owns the tables systems, releases, release_components, release_safeguards, organisations and organisation_members.
 */
export { type CatalogueSystem, importSystems } from './catalogue.server.ts'
export { systemEvents } from './events.server.ts'
export { confirmationInput, type SystemFilters, systemFilters, type TimelineFilters, timelineFilters } from './input.server.ts'
export { listSystems, type SystemList } from './list.server.ts'
export { listForHome, listOptions } from './options.server.ts'
export { addMember, addSystem, createOrganisation } from './organisations.server.ts'
export { findSystem, getSystem, listReleases, type SystemView } from './records.server.ts'
export { confirmSystem, markMerged, suggestSystem } from './suggestion.server.ts'
export { readSystemsFile } from './systems-file.server.ts'
export { listTimeline, type Timeline, type TimelineRow } from './timeline.server.ts'
export { timelineCsv } from './timeline-csv.server.ts'
