import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { policySlugs } from './model.ts'

const version = { policy: z.enum(policySlugs), version: z.string() }

export const policyEvents = {
  loaded: eventKind('policy.loaded', 'policy', z.strictObject({ ...version, textHash: z.string() })),
  drafted: eventKind('policy.drafted', 'policy', z.strictObject({ ...version, from: z.string() })),
  edited: eventKind('policy.edited', 'policy', z.strictObject({ ...version, part: z.string() })),
  approved: eventKind('policy.approved', 'policy', z.strictObject({ ...version, textHash: z.string(), isComplete: z.boolean() })),
  scheduled: eventKind(
    'policy.scheduled',
    'policy',
    z.strictObject({ ...version, isMaterial: z.boolean(), effectiveAt: z.iso.datetime() }),
  ),
  enacted: eventKind('policy.enacted', 'policy', z.strictObject({ ...version, isMaterial: z.boolean() })),
  withdrawn: eventKind('policy.withdrawn', 'policy', z.strictObject({ ...version, reason: z.string() })),
  accepted: eventKind('policies.accepted', 'person', z.strictObject({ versions: z.array(z.string()) })),
  declined: eventKind('policies.declined', 'person', z.strictObject({ versions: z.array(z.string()) })),
}
