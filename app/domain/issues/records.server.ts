import { and, asc, eq, inArray, isNotNull, isNull, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { issueAnswers, issueReleases, issueReports, issues } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { releases, systems } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { notFound, Refused } from '#kernel/refused'
import { free, isCoveredBy, markOn, requireThere, unlisted } from '#kernel/visibility.server'

export const isPublished = inArray(issues.publication, ['stub', 'limited', 'full', 'withdrawn'])

/** Written as the indexes write it, with the words in place and not as parameters: SQLite takes a partial index only then. */
export const listed: SQL = sql`${issues.publication} in ('limited', 'full') and ${free('issue', issues.id, unlisted)}`
export const listedIsOpen: SQL = sql`${issues.state} not in ('resolved', 'dismissed')`

/**
 * What an actor may see, as a condition on issues joined to systems: what is published; for moderators all but those of their own
 * organisation; for authors those their reports are joined to; for owners theirs, from notification on.
 */
export function visibleIssues(actor: Actor): SQL {
  const isThere = and(isPublished, free('issue', issues.id, ['hide'])) as SQL
  return actor.id ? (or(isThere, insiders(actor)) as SQL) : isThere
}

/** An issue with what rules judge by, or 404; a withdrawn one is 410 with its tombstone for all but those it concerns. */
export async function findIssue(db: Db, actor: Actor, publicId: string) {
  const [row] = await db
    .select({
      issue: issues,
      organisationId: systems.organisationId,
      systemName: systems.name,
      systemSlug: systems.slug,
      level: systems.accessLevel,
    })
    .from(issues)
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .where(and(eq(issues.publicId, publicId), visibleIssues(actor)))
  if (!row) throw notFound()
  if (row.issue.publication === 'withdrawn') throw new Refused('gone', `${publicId} was published once and has been withdrawn.`)
  await requireThere(db, 'issue', row.issue.id, { what: publicId, isInsider: await isAmongInsiders(db, actor, row.issue.id) })

  const joined = await db
    .select({ reportId: reports.id, authorId: reports.authorId, role: issueReports.role })
    .from(issueReports)
    .innerJoin(reports, eq(reports.id, issueReports.reportId))
    .where(and(eq(issueReports.issueId, row.issue.id), ne(reports.state, 'withdrawn')))
    .orderBy(asc(issueReports.joinedAt))
    .limit(200)
  const { issue, ...rest } = row
  return { ...issue, ...rest, joined, authorIds: joined.map(({ authorId }) => authorId) }
}
export type FoundIssue = Awaited<ReturnType<typeof findIssue>>

/** Everything the page of an issue shows to the actor. A stub or a limited publication shows outsiders no more than it may. */
export async function getIssue(ctx: Ctx, publicId: string) {
  const { read } = ctx.store
  const issue = await findIssue(read, ctx.actor, publicId)
  const isInsider = await isAmongInsiders(read, ctx.actor, issue.id)
  const mark = await markOn(read, 'issue', issue.id, ctx.now)
  const isWhole = isInsider || issue.publication === 'full'
  return {
    ...issue,
    isInsider,
    isWhole,
    hazard: mark.hazard ?? issue.hazard,
    warning: mark.topic ?? issue.warning ?? (isCoveredBy(mark) ? 'Covered by a moderator' : null),
    title: issue.publication === 'stub' && !isInsider ? 'Not published yet' : issue.title,
    summary: isWhole ? issue.summary : '',
    finding: isWhole ? issue.finding : null,
    releases: await statusesOf(read, issue.id),
    answers: await answersOf(read, issue.id),
  }
}

async function isAmongInsiders(db: Db, actor: Actor, issueId: string): Promise<boolean> {
  if (!actor.id) return false
  const rows = await db
    .select({ id: issues.id })
    .from(issues)
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .where(and(eq(issues.id, issueId), insiders(actor)))
  return rows.length > 0
}

/** Those who would see it were it private. */
function insiders(actor: Actor): SQL {
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  const joined = sql`exists (select 1 from ${issueReports} inner join ${reports} on ${reports.id} = ${issueReports.reportId}
    where ${issueReports.issueId} = ${issues.id} and ${reports.authorId} = ${actor.id})`
  const outside = own.length ? or(isNull(systems.organisationId), notInArray(systems.organisationId, own)) : sql`1 = 1`
  return or(
    joined,
    actor.roles.includes('moderator') ? outside : undefined,
    own.length ? and(inArray(systems.organisationId, own), isNotNull(issues.notifiedAt), free('issue', issues.id, ['hide'])) : undefined,
  ) as SQL
}

/** The status for each release, oldest release first. */
export async function statusesOf(db: Db, issueId: string) {
  return db
    .select({ id: releases.id, name: releases.name, releasedOn: releases.releasedOn, status: issueReleases.status })
    .from(issueReleases)
    .innerJoin(releases, eq(releases.id, issueReleases.releaseId))
    .where(eq(issueReleases.issueId, issueId))
    .orderBy(asc(releases.releasedOn))
    .limit(100)
}

/** What was said with each move, oldest first: the right of reply. */
async function answersOf(db: Db, issueId: string) {
  return db
    .select({
      id: issueAnswers.id,
      move: issueAnswers.move,
      toState: issueAnswers.toState,
      byOwner: issueAnswers.byOwner,
      text: issueAnswers.text,
      until: issueAnswers.until,
      at: issueAnswers.at,
      handle: people.handle,
      release: releases.name,
    })
    .from(issueAnswers)
    .innerJoin(people, eq(people.id, issueAnswers.personId))
    .leftJoin(releases, eq(releases.id, issueAnswers.releaseId))
    .where(eq(issueAnswers.issueId, issueId))
    .orderBy(asc(issueAnswers.at))
    .limit(200)
}
