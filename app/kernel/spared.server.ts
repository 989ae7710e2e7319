import { eq, isNull, notInArray, or, type SQL } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { sparedHazards } from '#db/schema/moderation-care'

type Hazard = (typeof sparedHazards.$inferSelect)['hazard']
type Column = Parameters<typeof isNull>[0] & Parameters<typeof notInArray>[0]

/** The hazard classes that somebody asked not to be given. */
export async function sparedTo(db: Db, personId: string | null): Promise<Hazard[]> {
  const rows = await db
    .select({ hazard: sparedHazards.hazard })
    .from(sparedHazards)
    .where(eq(sparedHazards.personId, personId ?? ''))
  return rows.map(({ hazard }) => hazard).toSorted()
}

/** As a condition on a row with a class: none of those. */
export const isNoneOf = (hazard: Column, spared: readonly Hazard[]): SQL | undefined =>
  spared.length === 0 ? undefined : or(isNull(hazard), notInArray(hazard, [...spared]))
