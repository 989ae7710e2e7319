import { and, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { issues } from '#db/schema/issues'
import { systems } from '#db/schema/systems'

/** How many published issues of a system are open, for each row of a query over `systems`. */
export const openIssueCount: SQL<number> = sql<number>`(select count(*) from ${issues} where ${and(
  eq(issues.systemId, systems.id),
  inArray(issues.publication, ['limited', 'full']),
  notInArray(issues.state, ['resolved', 'dismissed']),
)})`.mapWith(Number)

export async function countOpenOn(db: Db, systemId: string): Promise<number> {
  const [row] = await db.select({ count: openIssueCount }).from(systems).where(eq(systems.id, systemId))
  return row?.count ?? 0
}
