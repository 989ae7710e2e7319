import { z } from 'zod'
import { eventKind } from '#kernel/record.server'

/** What happens to the evidence of a report is told on the report: the report is the subject. */
export const evidenceEvents = {
  added: eventKind('evidence.added', 'report', z.strictObject({ evidenceId: z.string(), fileName: z.string() })),
  removed: eventKind('evidence.removed', 'report', z.strictObject({ evidenceId: z.string(), fileName: z.string() })),
  mapped: eventKind('evidence.mapped', 'report', z.strictObject({ evidenceId: z.string() })),
  analysed: eventKind('evidence.analysed', 'report', z.strictObject({ evidenceId: z.string(), refusal: z.string().nullable() })),
}
