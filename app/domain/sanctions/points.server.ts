import { and, eq, gt, ne } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { sanctions } from '#db/schema/sanctions'
import { countPoints, rungFor } from './model.ts'

/** The points that count against a person now, and the rung they suggest. Reversed ones are void, old ones expire. */
export async function suggestRung(db: Db, personId: string, now: Date) {
  const rows = await db
    .select({ type: sanctions.subjectType, id: sanctions.subjectId, revision: sanctions.subjectRevision, points: sanctions.points })
    .from(sanctions)
    .where(and(eq(sanctions.personId, personId), ne(sanctions.state, 'reversed'), gt(sanctions.pointsExpireAt, now)))
    .limit(500)
  const points = countPoints(rows.map((row) => ({ subject: JSON.stringify([row.type, row.id, row.revision]), points: row.points })))
  return { points, suggests: rungFor(points) }
}
