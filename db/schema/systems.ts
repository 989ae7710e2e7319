import { sql } from 'drizzle-orm'
import { check, count, index, json, moment, primaryKey, table, text, uniqueIndex } from '#db/columns'
import {
  accessLevelIds,
  type CatalogueChange,
  componentIds,
  componentStatuses,
  confidences,
  gatings,
  modalities,
  safeguardIds,
  safeguardStatuses,
  suggestionStates,
  systemStates,
} from '#domain/systems/model'
import { organisationRoles } from '#kernel/actor'
import { people } from './accounts.ts'

/** A body that answers for systems. */
export const organisations = table('organisations', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  createdAt: moment().notNull(),
})

/** Who speaks for an organisation. */
export const organisationMembers = table(
  'organisation_members',
  {
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    role: text({ enum: organisationRoles }).notNull(),
    since: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.personId] }), index('memberships_of_person').on(t.personId)],
)

/** A named AI system. Unconfirmed ones come from reports and are not public. */
export const systems = table(
  'systems',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    /** Developers in the order in which they are named, separated by semicolons. */
    developer: text().notNull(),
    modality: text({ enum: modalities }),
    /** The place on the gradient as compiled for the whole system; releases have their own. */
    accessLevel: text({ enum: accessLevelIds }),
    releasedOn: text(),
    parameters: count(),
    homepage: text(),
    licence: text(),
    note: text(),
    source: text(),
    confidence: text({ enum: confidences }),
    state: text({ enum: systemStates }).notNull(),
    /** The organisation that answers for the system. */
    organisationId: text().references(() => organisations.id),
    suggestedBy: text().references(() => people.id),
    mergedInto: text(),
    /** Why a suggested system was declined. */
    declinedBecause: text(),
    createdAt: moment().notNull(),
  },
  (t) => [
    index('systems_by_name').on(t.state, sql`lower(${t.name})`, t.id),
    index('systems_by_release').on(t.state, t.releasedOn),
    // What filters count, each read from its index alone. The state stands last, so that no list in another order is tempted by them.
    index('systems_by_level').on(t.accessLevel, t.state),
    index('systems_by_modality').on(t.modality, t.state),
    index('systems_by_developer').on(t.developer, t.state),
    index('systems_of_organisation').on(t.organisationId),
    check('merged_systems_name_their_target', sql`(${t.state} = 'merged') = (${t.mergedInto} is not null)`),
  ],
)

/** One dated release of a system, with its level on the gradient. */
export const releases = table(
  'releases',
  {
    id: text().primaryKey(),
    systemId: text()
      .notNull()
      .references(() => systems.id),
    name: text().notNull(),
    releasedOn: text(),
    parameters: count(),
    accessLevel: text({ enum: accessLevelIds }).notNull(),
    gating: text({ enum: gatings }).notNull(),
    source: text(),
  },
  (t) => [uniqueIndex('release_names_in_a_system').on(t.systemId, t.name), index('releases_in_order').on(t.systemId, t.releasedOn)],
)

/** Whether a component of the paper's §3 came with a release; no row means unknown. */
export const releaseComponents = table(
  'release_components',
  {
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    component: text({ enum: componentIds }).notNull(),
    status: text({ enum: componentStatuses }).notNull(),
    source: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.component] })],
)

/** Whether a safeguard of the paper's §7 is in place for a release; no row means unknown. */
export const releaseSafeguards = table(
  'release_safeguards',
  {
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    safeguard: text({ enum: safeguardIds }).notNull(),
    status: text({ enum: safeguardStatuses }).notNull(),
    source: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.safeguard] })],
)

/** Changes of the catalogue that members suggested, each with its source, and how a moderator decided. */
export const catalogueSuggestions = table(
  'catalogue_suggestions',
  {
    id: text().primaryKey(),
    systemId: text()
      .notNull()
      .references(() => systems.id),
    change: json<CatalogueChange>().notNull(),
    source: text().notNull(),
    state: text({ enum: suggestionStates }).notNull(),
    suggestedBy: text()
      .notNull()
      .references(() => people.id),
    suggestedAt: moment().notNull(),
    decidedBy: text().references(() => people.id),
    decidedAt: moment(),
    reason: text(),
  },
  (t) => [
    index('suggestions_waiting').on(t.state, t.suggestedAt),
    index('suggestions_of_system').on(t.systemId, t.suggestedAt),
    check('decided_suggestions_have_a_date', sql`(${t.state} = 'waiting') = (${t.decidedAt} is null)`),
    check('declined_suggestions_have_a_reason', sql`(${t.state} = 'declined') = (${t.reason} is not null)`),
    check('nobody_decides_their_own_suggestion', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.suggestedBy}`),
  ],
)
