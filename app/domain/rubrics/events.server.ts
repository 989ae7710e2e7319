import { z } from 'zod'
import { eventKind } from '#kernel/record.server'

const version = { name: z.string(), number: z.number().int().positive(), versionId: z.string() }

export const rubricEvents = {
  loaded: eventKind('rubric.loaded', 'rubric', z.strictObject(version)),
  made: eventKind('rubric.made', 'rubric', z.strictObject({ ...version, from: z.string().nullable() })),
  revised: eventKind('rubric.revised', 'rubric', z.strictObject({ ...version, note: z.string() })),
}
