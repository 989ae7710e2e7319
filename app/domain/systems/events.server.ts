import { z } from 'zod'
import { organisationRoles } from '#kernel/actor'
import { eventKind } from '#kernel/record.server'
import { accessLevelIds, modalities } from './model.ts'

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

export const organisationMade = eventKind('organisation.made', 'organisation', z.strictObject({ slug: z.string(), name: z.string() }))

export const memberAdded = eventKind(
  'organisation.member_added',
  'organisation',
  z.strictObject({ personId: z.string(), role: z.enum(organisationRoles) }),
)

export const systemAdded = eventKind('organisation.system_added', 'organisation', z.strictObject({ systemId: z.string() }))

export const systemEvents = { catalogueLoaded, systemConfirmed, organisationMade, memberAdded, systemAdded }
