import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { people } from '#db/schema/accounts'
import { issueReports, issues } from '#db/schema/issues'
import { entries, entryAuthors } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { isSealed } from '#domain/evidence'
import { findProgramme } from '#domain/programmes'
import type { Ctx } from '#kernel/context.server'
import { rankedEntries } from './scores.server.ts'

const placesAtMost = 50

/**
 * The places of a settled challenge, for everybody; null while it is not settled, since places move until the last score is in. Authors are named
 * but where a testimony seals them, and the issue only once it is public.
 */
export async function listPlaces(ctx: Ctx, slug: string) {
  const { read } = ctx.store
  const { id, state } = await findProgramme(read, ctx.actor, slug)
  if (state !== 'settled') return null
  const graded = await rankedEntries(read, id)
  if (graded.length === 0) return []
  const accepted = await read
    .select({ id: entries.id })
    .from(entries)
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .where(and(eq(entries.programmeId, id), eq(reports.state, 'accepted')))
  const standing = graded.filter(({ entryId }) => accepted.some((one) => one.id === entryId))
  const rankOf = (score: number) => 1 + standing.filter((other) => other.score > score).length
  const ranked = standing.slice(0, placesAtMost).map(({ entryId, score }) => ({ entryId, score, rank: rankOf(score) }))
  const ids = ranked.map(({ entryId }) => entryId)
  if (ids.length === 0) return []
  const authors = await read
    .select({ entryId: entryAuthors.entryId, handle: people.handle })
    .from(entryAuthors)
    .innerJoin(people, eq(people.id, entryAuthors.personId))
    .where(and(inArray(entryAuthors.entryId, ids), isNotNull(entryAuthors.acceptedAt)))
    .orderBy(entryAuthors.shareBasisPoints, people.handle)
  const about = await read
    .select({
      entryId: entries.id,
      reportId: entries.reportId,
      publicId: issues.publicId,
      title: issues.title,
      publication: issues.publication,
    })
    .from(entries)
    .leftJoin(issueReports, eq(issueReports.reportId, entries.reportId))
    .leftJoin(issues, eq(issues.id, issueReports.issueId))
    .where(inArray(entries.id, ids))
  return Promise.all(
    ranked.map(async ({ entryId, rank, score }) => {
      const entry = about.find((one) => one.entryId === entryId)
      const isPublic = entry?.publication === 'full' || entry?.publication === 'limited'
      const isNameless = entry === undefined || (await isSealed(read, entry.reportId))
      return {
        rank,
        score,
        isTied: standing.filter((other) => other.score === score).length > 1,
        authors: isNameless ? null : authors.filter((one) => one.entryId === entryId).map(({ handle }) => handle),
        issue: isPublic ? { publicId: entry.publicId ?? '', title: entry.title ?? '' } : null,
      }
    }),
  )
}
