import { z } from 'zod'
import { eventKind } from '#kernel/record.server'

const entry = { entryId: z.string(), round: z.number() }

export const gradingEvents = {
  assigned: eventKind('panel.assigned', 'panel', z.strictObject({ ...entry, graderIds: z.array(z.string()) })),
  replaced: eventKind(
    'panel.grader_replaced',
    'panel',
    z.strictObject({ ...entry, removedId: z.string(), graderId: z.string(), reason: z.string() }),
  ),
  /** The last of them reveals all: `outcome` says what that led to. */
  graded: eventKind('grade.submitted', 'panel', z.strictObject({ ...entry, outcome: z.enum(['waits', 'divided', 'settled']) })),
  adjudicated: eventKind('panel.adjudicated', 'panel', z.strictObject({ ...entry, criteria: z.array(z.string()) })),
  regradingAsked: eventKind('regrading.asked', 'entry', z.strictObject({})),
  /** `counts`: the second score is the higher one, and counts from now on. */
  regradingEnded: eventKind('regrading.ended', 'entry', z.strictObject({ counts: z.boolean() })),
}
