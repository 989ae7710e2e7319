import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { openableTypes } from './model.ts'

const verified = z.strictObject({
  isWhole: z.boolean(),
  count: z.number(),
  head: z.string(),
  firstBad: z.number().nullable(),
  reason: z.string().nullable(),
  checkpoints: z.number(),
  copied: z.number(),
})

/** None of these is about a report or an issue itself, so that none shows up in what people read of them. */
export const logEvents = {
  verified: eventKind('log.verified', 'log', verified),
  refused: eventKind('access.refused', 'address', z.strictObject({ method: z.string(), sentence: z.string() })),
  opened: eventKind(
    'opening.made',
    'opening',
    z.strictObject({ subjectType: z.enum(openableTypes), subjectId: z.string(), reason: z.string() }),
  ),
  read: eventKind('sensitive.read', 'reading', z.strictObject({ subjectId: z.string(), why: z.string() })),
}
