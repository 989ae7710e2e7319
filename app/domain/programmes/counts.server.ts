import { and, count, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { entries } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { type EntryStage, entryStages, stageOf } from './model.ts'

/** How many entries of a programme stand where: public, since it names nobody. */
export async function countStages(db: Db, programmeId: string): Promise<{ stage: EntryStage; entries: number }[]> {
  const rows = await db
    .select({ state: reports.state, entries: count() })
    .from(entries)
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .where(and(eq(entries.programmeId, programmeId), isNull(entries.withdrawnAt)))
    .groupBy(reports.state)
  return entryStages.map((stage) => ({
    stage,
    entries: rows.filter(({ state }) => stageOf(state) === stage).reduce((sum, row) => sum + row.entries, 0),
  }))
}
