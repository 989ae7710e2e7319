import { and, desc, eq, inArray, isNotNull, isNull, lt, ne, not, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { issueReports, issues } from '#db/schema/issues'
import { entries, entryAuthors } from '#db/schema/programmes'
import { reportGroups, reportHarms, reports } from '#db/schema/reports'
import { releases, systems } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { fromCursor, pageSize, toPage } from '#kernel/paging'
import { notFound } from '#kernel/refused'
import { free, isCoveredBy, markOn, requireThere } from '#kernel/visibility.server'
import { particularsOf } from './particulars.server.ts'

/**
 * What an actor may see, as a condition on reports joined to systems: one's own but discarded drafts, and those one is a co-author of; for moderators everything but other people's drafts and
 * reports on systems of their own organisation; for owners the reports joined to an issue that they were told of; for admins what they opened with a reason.
 */
export function visibleReports(actor: Actor): SQL {
  if (actor.kind === 'visitor' || !actor.id) return sql`0 = 1`
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  const outside = own.length ? or(isNull(systems.organisationId), notInArray(systems.organisationId, own)) : undefined
  const screened = actor.roles.includes('moderator') ? and(isNotNull(reports.submittedAt), outside) : undefined
  const opened = actor.opened?.length ? inArray(reports.id, [...actor.opened]) : undefined
  const told = own.length ? and(inArray(systems.organisationId, own), toldToOwners) : undefined
  // What a moderator has hidden is there for its author and for moderators only.
  const shown = told && and(told, free('report', reports.id, ['hide']))
  return or(and(eq(reports.authorId, actor.id), notDiscarded), sharedWith(actor.id), screened, shown, opened) as SQL
}

/** Who accepted a share of an entry that the report makes in a programme, for as long as the entry stands. */
const sharedWith = (
  personId: string,
) => sql`exists (select 1 from ${entryAuthors} inner join ${entries} on ${entries.id} = ${entryAuthors.entryId}
  where ${entries.reportId} = ${reports.id} and ${entries.withdrawnAt} is null
  and ${entryAuthors.personId} = ${personId} and ${entryAuthors.acceptedAt} is not null)`

/** A discarded draft is gone for everybody, its author among them. */
const notDiscarded = or(ne(reports.state, 'withdrawn'), isNotNull(reports.submittedAt))

const toldToOwners = sql`exists (select 1 from ${issueReports} inner join ${issues} on ${issues.id} = ${issueReports.issueId}
  where ${issueReports.reportId} = ${reports.id} and ${issues.notifiedAt} is not null)`

/** A report with what rules judge by, or 404 where it is not there or not to be seen; 410 where it was removed. */
export async function findReport(db: Db, actor: Actor, reportId: string) {
  const [row] = await db
    .select({ report: reports, organisationId: systems.organisationId, systemName: systems.name, systemSlug: systems.slug })
    .from(reports)
    .leftJoin(systems, eq(systems.id, reports.systemId))
    .where(and(eq(reports.id, reportId), visibleReports(actor)))
  if (!row) throw notFound()
  const { report, ...rest } = row
  const isInsider = report.authorId === actor.id || actor.roles.includes('moderator')
  await requireThere(db, 'report', reportId, { what: 'This report', isInsider })
  return { ...report, ...rest }
}

/** Whether somebody may see a report, for who asks on behalf of another. */
export async function maySee(db: Db, actor: Actor, reportId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: reports.id })
    .from(reports)
    .leftJoin(systems, eq(systems.id, reports.systemId))
    .where(and(eq(reports.id, reportId), visibleReports(actor)))
  return row !== undefined
}

/** Whether a submitted report is there that the actor may not see. */
export async function isClosedTo(ctx: Ctx, reportId: string): Promise<boolean> {
  const [row] = await ctx.store.read
    .select({ id: reports.id })
    .from(reports)
    .leftJoin(systems, eq(systems.id, reports.systemId))
    .where(and(eq(reports.id, reportId), isNotNull(reports.submittedAt), not(visibleReports(ctx.actor))))
  return row !== undefined
}

/** Everything the report page shows, for who may see it. */
export async function getReport(ctx: Ctx, reportId: string) {
  const { read } = ctx.store
  const report = await findReport(read, ctx.actor, reportId)
  const mark = await markOn(read, 'report', reportId, ctx.now)
  const [author] = await read.select({ handle: people.handle }).from(people).where(eq(people.id, report.authorId))
  const [release] = report.releaseId ? await read.select().from(releases).where(eq(releases.id, report.releaseId)) : []
  const [system] = report.systemId ? await read.select().from(systems).where(eq(systems.id, report.systemId)) : []
  const [joined] = await read
    .select({ issueId: issues.id, publicId: issues.publicId, role: issueReports.role, severity: issues.severity, state: issues.state })
    .from(issueReports)
    .innerJoin(issues, eq(issues.id, issueReports.issueId))
    .where(eq(issueReports.reportId, reportId))
  return {
    ...report,
    // The newest label of a moderator stands in place of the reporter's.
    hazard: mark.hazard ?? report.hazard,
    warning: mark.topic ?? report.warning ?? (isCoveredBy(mark) ? 'Covered by a moderator' : null),
    mark: mark.state,
    author: author?.handle ?? '',
    release: release ?? null,
    level: release?.accessLevel ?? system?.accessLevel ?? null,
    issue: joined ?? null,
    ...(await namedIn(read, reportId)),
    particulars: await particularsOf(read, reportId),
  }
}

/** The harms and the groups that a report names. */
export async function namedIn(db: Db, reportId: string) {
  const harms = await db.select({ harm: reportHarms.harm }).from(reportHarms).where(eq(reportHarms.reportId, reportId))
  const groups = await db
    .select({ attribute: reportGroups.attribute, detail: reportGroups.detail })
    .from(reportGroups)
    .where(eq(reportGroups.reportId, reportId))
  return { harms: harms.map(({ harm }) => harm), groups }
}

/** The actor's own reports, newest first. */
export async function listMyReports(ctx: Ctx, cursor: string | null) {
  const from = fromCursor(cursor)
  const saved = from && new Date(from.at)
  const rows = await ctx.store.read
    .select({
      id: reports.id,
      title: reports.title,
      state: reports.state,
      savedAt: reports.savedAt,
      submittedAt: reports.submittedAt,
      systemName: systems.name,
    })
    .from(reports)
    .leftJoin(systems, eq(systems.id, reports.systemId))
    .where(
      and(
        eq(reports.authorId, ctx.actor.id ?? ''),
        notDiscarded,
        from && saved ? or(lt(reports.savedAt, saved), and(eq(reports.savedAt, saved), lt(reports.id, from.id))) : undefined,
      ),
    )
    .orderBy(desc(reports.savedAt), desc(reports.id))
    .limit(pageSize + 1)
  return toPage(rows, ({ savedAt, id }) => ({ at: savedAt.getTime(), id }))
}
