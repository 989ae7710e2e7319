import { and, eq, notExists } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { evidence } from '#db/schema/evidence'
import { reports } from '#db/schema/reports'

/** A report whose author anybody may know: a testimony seals who wrote it, and a public count that grew with it would tell. */
export const unsealed = (db: Db) =>
  notExists(
    db
      .select({ id: evidence.id })
      .from(evidence)
      .where(and(eq(evidence.reportId, reports.id), eq(evidence.kind, 'testimony'))),
  )
