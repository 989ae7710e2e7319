import { z } from 'zod'
import { joinRoles } from '#domain/issues/model'
import { severities } from '#domain/reports/model'
import { eventKind } from '#kernel/record.server'
import { batchVerdicts, rejectionReasons } from './model.ts'

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
  /** The note is among moderators, and an author reads the history of their report: it stands in its own row. */
  handedOver: eventKind('report.handed_over', 'report', z.strictObject({ handOverId: z.string(), isNamed: z.boolean() })),
  asked: eventKind('report.asked', 'report', z.strictObject({ text })),
  restored: eventKind('report.restored', 'report', z.strictObject({ text })),
  viewSaved: eventKind('view.saved', 'view', z.strictObject({ name: z.string() })),
  viewRemoved: eventKind('view.removed', 'view', z.strictObject({ name: z.string() })),
  viewPutFirst: eventKind('view.put_first', 'view', z.strictObject({ name: z.string().nullable() })),
  batchProposed: eventKind('batch.proposed', 'batch', z.strictObject({ verdict: z.enum(batchVerdicts), reports: z.int() })),
  batchAgreed: eventKind('batch.agreed', 'batch', z.strictObject({ reports: z.int(), leftOut: z.int() })),
  batchRefused: eventKind('batch.refused', 'batch', z.strictObject({ text })),
  batchWithdrawn: eventKind('batch.withdrawn', 'batch', z.strictObject({})),
  batchLapsed: eventKind('batch.lapsed', 'batch', z.strictObject({ released: z.int() })),
  merged: eventKind('system.merged', 'system', z.strictObject({ into: z.string() })),
}
