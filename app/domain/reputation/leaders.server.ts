import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { reports } from '#db/schema/reports'
import { free, unlisted } from '#kernel/visibility.server'
import { type Reputation, wilsonBound } from './model.ts'
import { unsealed } from './sealed.server.ts'

const countedAtMost = 1000
const shownAtMost = 100
export type Leader = Reputation & { handle: string; rank: number }

/**
 * The people whose reports were accepted, by the lower bound of the share that was: one lucky hit does not outrank a record. Equal bounds share
 * a rank, and the next rank counts them. Among the thousand with the most accepted, since a bound needs many.
 */
export async function listLeaders(db: Db): Promise<Leader[]> {
  const right = sql<number>`sum(case when ${reports.state} = 'accepted' then 1 else 0 end)`.mapWith(Number)
  const rows = await db
    .select({ handle: people.handle, right, decided: sql<number>`count(*)`.mapWith(Number) })
    .from(reports)
    .innerJoin(people, eq(people.id, reports.authorId))
    .where(
      and(
        inArray(reports.state, ['accepted', 'rejected']),
        unsealed(db),
        isNotNull(people.confirmedAt),
        isNull(people.closedAt),
        free('profile', people.id, unlisted),
      ),
    )
    .groupBy(people.handle)
    .having(sql`${right} > 0`)
    .orderBy(sql`${right} desc`, people.handle)
    .limit(countedAtMost)
  const bounded = rows
    .map((row) => ({ ...row, bound: wilsonBound(row.right, row.decided) }))
    .toSorted((a, b) => b.bound - a.bound || a.handle.localeCompare(b.handle, 'en'))
  return bounded.slice(0, shownAtMost).map((row) => ({ ...row, rank: 1 + bounded.filter(({ bound }) => bound > row.bound).length }))
}
