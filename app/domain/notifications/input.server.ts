import { z } from 'zod'
import { mailChoices, topics } from './model.ts'

const choice = z.enum(mailChoices, 'Choose when it should come by mail.')

/** One choice for each topic that can be chosen. */
export const preferencesInput = z.strictObject({ reports: choice, issues: choice, moderation: choice, systems: choice })
export type Preferences = z.infer<typeof preferencesInput>

export const readTopic = (given: string | null) => topics.find((topic) => topic === given) ?? null
