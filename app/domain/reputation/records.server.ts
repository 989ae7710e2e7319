import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { reports } from '#db/schema/reports'
import { type Reputation, wilsonBound } from './model.ts'
import { unsealed } from './sealed.server.ts'

/**
 * The reports of a person that were accepted, over those that were decided, and the lower bound of that share. A duplicate is true but not new:
 * it counts neither way. What is withdrawn, waits or rests was not decided; what is sealed would tell by its count who wrote it.
 */
export async function getReputation(db: Db, handle: string): Promise<Reputation> {
  const rows = await db
    .select({ state: reports.state, count: sql<number>`count(*)`.mapWith(Number) })
    .from(reports)
    .innerJoin(people, eq(people.id, reports.authorId))
    .where(and(eq(people.handle, handle), inArray(reports.state, ['accepted', 'rejected']), unsealed(db)))
    .groupBy(reports.state)
  const count = (wanted: string) => rows.find(({ state }) => state === wanted)?.count ?? 0
  const right = count('accepted')
  const decided = right + count('rejected')
  return { right, decided, bound: wilsonBound(right, decided) }
}
