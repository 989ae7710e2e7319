import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { policySlugs } from './model.ts'

export const policyEvents = {
  loaded: eventKind('policy.loaded', 'policy', z.strictObject({ policy: z.enum(policySlugs), version: z.string(), textHash: z.string() })),
  accepted: eventKind('policies.accepted', 'person', z.strictObject({ versions: z.array(z.string()) })),
}
