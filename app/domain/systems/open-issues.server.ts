import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { issues } from '#db/schema/issues'
import { systems } from '#db/schema/systems'
import { free, unlisted } from '#kernel/visibility.server'

// Written as the index of open issues writes it: SQLite takes a partial index only then.
const openOnSystem = and(
  eq(issues.systemId, systems.id),
  sql`${issues.publication} in ('limited', 'full')`,
  sql`${issues.state} not in ('resolved', 'dismissed')`,
  free('issue', issues.id, unlisted),
)

/** How many published issues of a system are open, for each row of a query over `systems`. */
export const openIssueCount: SQL<number> = sql<number>`(select count(*) from ${issues} where ${openOnSystem})`.mapWith(Number)

/** Whether a system has a published open issue: one look into the index, however many there are. */
export const hasOpenIssue: SQL<boolean> = sql<boolean>`exists (select 1 from ${issues} where ${openOnSystem})`.mapWith(Boolean)

export async function countOpenOn(db: Db, systemId: string): Promise<number> {
  const [row] = await db.select({ count: openIssueCount }).from(systems).where(eq(systems.id, systemId))
  return row?.count ?? 0
}
