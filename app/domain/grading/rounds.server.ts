import { asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { gradingPanels, regradings } from '#db/schema/grading'

/** As a condition on panels: the round whose score counts. The second one does once an appeal said so. */
export const isInForce = sql`${gradingPanels.round} = case when exists (select 1 from ${regradings}
  where ${regradings.entryId} = ${gradingPanels.entryId} and ${regradings.countsFrom} is not null) then 2 else 1 end` as SQL

/** The panels of an entry, the first round first. */
export const listPanels = (db: Db, entryId: string) =>
  db.select().from(gradingPanels).where(eq(gradingPanels.entryId, entryId)).orderBy(asc(gradingPanels.round))

/** The panel that was asked last, in whichever round. */
export async function latestPanel(db: Db, entryId: string) {
  const [panel] = await db
    .select()
    .from(gradingPanels)
    .where(eq(gradingPanels.entryId, entryId))
    .orderBy(desc(gradingPanels.round))
    .limit(1)
  return panel ?? null
}

export async function findRegrading(db: Db, entryId: string) {
  const [regrading] = await db.select().from(regradings).where(eq(regradings.entryId, entryId))
  return regrading ?? null
}

/** Whether the score of an entry is being graded anew, for queries that have entries. */
export const isRegraded = (entryId: { getSQL(): SQL }) =>
  sql<boolean>`exists (select 1 from ${regradings} where ${regradings.entryId} = ${entryId} and ${regradings.endedAt} is null)`.mapWith(
    Boolean,
  )
