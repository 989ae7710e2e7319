import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { inadmissibleReasons, outcomes } from './model.ts'

const appeal = { appellantId: z.string(), title: z.string() }

export const appealEvents = {
  filed: eventKind('appeal.filed', 'appeal', z.strictObject({ ...appeal, isBlocked: z.boolean() })),
  dismissed: eventKind('appeal.dismissed', 'appeal', z.strictObject({ ...appeal, reason: z.enum(inadmissibleReasons) })),
  assigned: eventKind('appeal.assigned', 'appeal', z.strictObject(appeal)),
  released: eventKind('appeal.released', 'appeal', z.strictObject(appeal)),
  added: eventKind('appeal.statement_added', 'appeal', z.strictObject({ ...appeal, reviewerId: z.string().nullable() })),
  withdrawn: eventKind('appeal.withdrawn', 'appeal', z.strictObject({ ...appeal, reviewerId: z.string().nullable() })),
  decided: eventKind('appeal.decided', 'appeal', z.strictObject({ ...appeal, outcome: z.enum(outcomes), told: z.array(z.string()) })),
  escalated: eventKind('appeal.escalated', 'appeal', z.strictObject({ ...appeal, stayed: z.array(z.string()) })),
  /** Somebody with a part in it tried to take or to decide it. */
  refused: eventKind('appeal.refused', 'appeal', z.strictObject({ part: z.string(), tried: z.enum(['read', 'take', 'decide']) })),
}
