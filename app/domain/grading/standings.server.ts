import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { people } from '#db/schema/accounts'
import { entries, entryAuthors } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { findProgramme } from '#domain/programmes'
import { unsealed } from '#domain/reputation'
import { wilsonBound } from '#domain/reputation/model'
import type { Ctx } from '#kernel/context.server'
import { free, unlisted } from '#kernel/visibility.server'
import { rankedEntries } from './scores.server.ts'

const countedAtMost = 2000
const shownAtMost = 50

/**
 * The leaderboard of a standing programme with a rubric, by the lower bound of the share of a person’s entries that were accepted and scored,
 * of those that were decided: one lucky hit does not outrank a record. Equal bounds share a place, and the next one counts them. Null where
 * a programme has none. Nobody stands on it for what a testimony seals, and each author of a shared entry counts it as theirs.
 */
export async function listStandings(ctx: Ctx, slug: string) {
  const { read } = ctx.store
  const { id, kind, rubricVersionId, openedAt } = await findProgramme(read, ctx.actor, slug)
  if (kind !== 'standing' || rubricVersionId === null || openedAt === null) return null
  const scores = new Map((await rankedEntries(read, id)).map(({ entryId, score }) => [entryId, score]))
  const rows = await read
    .select({ entryId: entries.id, handle: people.handle, state: reports.state })
    .from(entries)
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .innerJoin(entryAuthors, and(eq(entryAuthors.entryId, entries.id), isNotNull(entryAuthors.acceptedAt)))
    .innerJoin(people, eq(people.id, entryAuthors.personId))
    .where(
      and(
        eq(entries.programmeId, id),
        isNull(entries.withdrawnAt),
        inArray(reports.state, ['accepted', 'rejected']),
        unsealed(read),
        isNull(people.closedAt),
        free('profile', people.id, unlisted),
      ),
    )
    .limit(countedAtMost)
  // What is accepted and waits for its score is not decided yet.
  const decided = rows.filter(({ entryId, state }) => state === 'rejected' || scores.has(entryId))
  const records = [...new Set(decided.map(({ handle }) => handle))].map((handle) => {
    const own = decided.filter((one) => one.handle === handle)
    const right = own.filter(({ state }) => state === 'accepted')
    const best = Math.max(...right.map(({ entryId }) => scores.get(entryId) ?? 0))
    return { handle, right: right.length, decided: own.length, bound: wilsonBound(right.length, own.length), best }
  })
  const standing = records.filter(({ right }) => right > 0).toSorted((a, b) => b.bound - a.bound || a.handle.localeCompare(b.handle, 'en'))
  return standing.slice(0, shownAtMost).map((one) => ({
    ...one,
    rank: 1 + standing.filter(({ bound }) => bound > one.bound).length,
    isTied: standing.filter(({ bound }) => bound === one.bound).length > 1,
  }))
}
