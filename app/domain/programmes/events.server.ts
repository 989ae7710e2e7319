import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { programmeKinds } from './model.ts'

export const programmeEvents = {
  drafted: eventKind('programme.drafted', 'programme', z.strictObject({ slug: z.string(), kind: z.enum(programmeKinds) })),
  opened: eventKind('programme.opened', 'programme', z.strictObject({ slug: z.string(), rubricVersionId: z.string().nullable() })),
  closed: eventKind('programme.closed', 'programme', z.strictObject({ text: z.string() })),
  /** A challenge takes no more entries and is being graded. */
  ended: eventKind('programme.ended', 'programme', z.strictObject({})),
  settled: eventKind('programme.settled', 'programme', z.strictObject({ graded: z.number() })),
  cancelled: eventKind('programme.cancelled', 'programme', z.strictObject({ text: z.string() })),
  joined: eventKind('entry.joined', 'entry', z.strictObject({ programmeId: z.string(), reportId: z.string(), version: z.number() })),
  withdrawn: eventKind('entry.withdrawn', 'entry', z.strictObject({ programmeId: z.string() })),
}
