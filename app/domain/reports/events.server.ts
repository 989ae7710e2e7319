import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { harmCodes } from './harms.ts'
import { audiences } from './model.ts'

export const reportEvents = {
  submitted: eventKind('report.submitted', 'report', z.strictObject({ systemId: z.string() })),
  promoted: eventKind('report.promoted', 'report', z.strictObject({ releaseId: z.string().nullable(), harms: z.array(z.enum(harmCodes)) })),
  withdrawn: eventKind('report.withdrawn', 'report', z.strictObject({ text: z.string() })),
  answered: eventKind('report.answered', 'report', z.strictObject({ text: z.string() })),
  commented: eventKind(
    'report.commented',
    'report',
    z.strictObject({ commentId: z.string(), audience: z.enum(audiences), mentionedIds: z.array(z.string()) }),
  ),
  /** A comment's is not shown in the story of its report, as comments are not. */
  commentReworded: eventKind('report.comment_reworded', 'report', z.strictObject({ commentId: z.string() })),
  reworded: eventKind('report.reworded', 'report', z.strictObject({})),
  lapsed: eventKind('report.lapsed', 'report', z.strictObject({})),
}
