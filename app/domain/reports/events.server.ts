import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { audiences } from './model.ts'

export const reportEvents = {
  submitted: eventKind('report.submitted', 'report', z.strictObject({ systemId: z.string() })),
  withdrawn: eventKind('report.withdrawn', 'report', z.strictObject({ text: z.string() })),
  answered: eventKind('report.answered', 'report', z.strictObject({ text: z.string() })),
  commented: eventKind('report.commented', 'report', z.strictObject({ commentId: z.string(), audience: z.enum(audiences) })),
  lapsed: eventKind('report.lapsed', 'report', z.strictObject({})),
}
