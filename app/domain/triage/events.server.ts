import { z } from 'zod'
import { joinRoles } from '#domain/issues/model'
import { severities } from '#domain/reports/model'
import { eventKind } from '#kernel/record.server'
import { rejectionReasons } from './model.ts'

const text = z.string()
const joined = { issueId: z.string(), publicId: z.string(), text }

export const triageEvents = {
  claimed: eventKind('report.claimed', 'report', z.strictObject({})),
  released: eventKind('report.released', 'report', z.strictObject({})),
  accepted: eventKind(
    'report.accepted',
    'report',
    z.strictObject({ ...joined, severity: z.enum(severities), role: z.enum(joinRoles), isPublished: z.boolean() }),
  ),
  duplicated: eventKind('report.duplicated', 'report', z.strictObject(joined)),
  rejected: eventKind('report.rejected', 'report', z.strictObject({ reason: z.enum(rejectionReasons), text })),
  asked: eventKind('report.asked', 'report', z.strictObject({ text })),
  restored: eventKind('report.restored', 'report', z.strictObject({ text })),
  merged: eventKind('system.merged', 'system', z.strictObject({ into: z.string() })),
}
