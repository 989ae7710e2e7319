import { z } from 'zod'
import { organisationRoles } from '#kernel/actor'
import { eventKind } from '#kernel/record.server'
import { accessLevelIds, componentIds, componentStatuses, gatings, modalities, safeguardIds, safeguardStatuses } from './model.ts'

/** The subject is the word `catalogue`: a load is about all of it. */
export const catalogueLoaded = eventKind('catalogue.loaded', 'catalogue', z.strictObject({ count: z.int(), slugs: z.array(z.string()) }))

export const systemConfirmed = eventKind(
  'system.confirmed',
  'system',
  z.strictObject({
    slug: z.string(),
    name: z.string(),
    developer: z.string(),
    homepage: z.string(),
    modality: z.enum(modalities),
    accessLevel: z.enum(accessLevelIds),
    source: z.string(),
    suggestedAs: z.strictObject({ name: z.string(), developer: z.string(), homepage: z.string().nullable() }),
  }),
)

export const systemSuggested = eventKind(
  'system.suggested',
  'system',
  z.strictObject({ slug: z.string(), name: z.string(), developer: z.string(), link: z.string() }),
)

export const systemDeclined = eventKind('system.declined', 'system', z.strictObject({ name: z.string(), reason: z.string() }))

const inRelease = { releaseId: z.string(), release: z.string() }
const change = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('release'),
    name: z.string(),
    releasedOn: z.string().nullable(),
    parameters: z.number().nullable(),
    accessLevel: z.enum(accessLevelIds),
    gating: z.enum(gatings),
  }),
  z.strictObject({ about: z.literal('component'), ...inRelease, component: z.enum(componentIds), status: z.enum(componentStatuses) }),
  z.strictObject({ about: z.literal('safeguard'), ...inRelease, safeguard: z.enum(safeguardIds), status: z.enum(safeguardStatuses) }),
])

/** Somebody who may edit the system changed it at once. */
export const systemEdited = eventKind('system.edited', 'system', z.strictObject({ change, source: z.string() }))

const suggestion = { suggestionId: z.string(), change, source: z.string() }
export const changeSuggested = eventKind('system.change_suggested', 'system', z.strictObject(suggestion))
export const changeConfirmed = eventKind('system.change_confirmed', 'system', z.strictObject({ ...suggestion, suggestedBy: z.string() }))
export const changeDeclined = eventKind(
  'system.change_declined',
  'system',
  z.strictObject({ ...suggestion, suggestedBy: z.string(), reason: z.string() }),
)

export const organisationMade = eventKind('organisation.made', 'organisation', z.strictObject({ slug: z.string(), name: z.string() }))

export const memberAdded = eventKind(
  'organisation.member_added',
  'organisation',
  z.strictObject({ personId: z.string(), role: z.enum(organisationRoles) }),
)

export const memberRemoved = eventKind(
  'organisation.member_removed',
  'organisation',
  z.strictObject({ personId: z.string(), reason: z.string() }),
)

export const systemAdded = eventKind('organisation.system_added', 'organisation', z.strictObject({ systemId: z.string() }))

export const systemEvents = {
  catalogueLoaded,
  systemSuggested,
  systemConfirmed,
  systemDeclined,
  systemEdited,
  changeSuggested,
  changeConfirmed,
  changeDeclined,
  organisationMade,
  memberAdded,
  memberRemoved,
  systemAdded,
}
