import { and, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import { issues } from '#db/schema/issues'
import { systems } from '#db/schema/systems'
import { free, unlisted } from '#kernel/visibility.server'

/** How many published issues of a system are open, for each row of a query over `systems`. */
export const openIssueCount: SQL<number> = sql<number>`(select count(*) from ${issues} where ${and(
  eq(issues.systemId, systems.id),
  inArray(issues.publication, ['limited', 'full']),
  notInArray(issues.state, ['resolved', 'dismissed']),
  free('issue', issues.id, unlisted),
)})`.mapWith(Number)
