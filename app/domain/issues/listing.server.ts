import { and, desc, eq, gte, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { issueReports, issues } from '#db/schema/issues'
import { reportGroups, reportHarms } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { fromCursor, pageSize, toPage } from '#kernel/paging'
import { free, unlisted } from '#kernel/visibility.server'
import type { IssueFilters } from './input.server.ts'
import { openStates } from './model.ts'
import { visibleIssues } from './records.server.ts'

const listed = inArray(issues.publication, ['limited', 'full'])

/** The public board: published issues, the newest first, a page at a time. Full text is matched, never ranked, so its cost is bounded. */
export async function listIssues(ctx: Ctx, filters: IssueFilters, cursor: string | null) {
  const from = fromCursor(cursor)
  const published = from && new Date(from.at)
  const rows = await ctx.store.read
    .select({
      id: issues.id,
      publicId: issues.publicId,
      title: issues.title,
      finding: issues.finding,
      severity: issues.severity,
      state: issues.state,
      publishedAt: issues.publishedAt,
      notifiedAt: issues.notifiedAt,
      answeredAt: issues.answeredAt,
      systemName: systems.name,
      systemSlug: systems.slug,
      level: systems.accessLevel,
    })
    .from(issues)
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .where(
      and(
        listed,
        free('issue', issues.id, unlisted, ctx.now),
        ...conditions(ctx, filters),
        from && published
          ? or(lt(issues.publishedAt, published), and(eq(issues.publishedAt, published), lt(issues.id, from.id)))
          : undefined,
      ),
    )
    .orderBy(desc(issues.publishedAt), desc(issues.id))
    .limit(pageSize + 1)
  return toPage(rows, ({ publishedAt, id }) => ({ at: publishedAt?.getTime() ?? 0, id }))
}

/** Issues that a report could be about: of the same system, matching its words first, else the newest. At most five. */
export async function listCandidates(ctx: Ctx, systemId: string, words: string) {
  const { read, dialect } = ctx.store
  const find = (condition: SQL | undefined) => candidates(read, ctx.actor, and(eq(issues.systemId, systemId), condition))
  const longWords = words
    .split(/\W+/)
    .filter((word) => word.length > 4)
    .slice(0, 4)
  const matching = longWords.length ? await find(or(...longWords.map((word) => dialect.matches('issues', issues.id, word)))) : []
  if (matching.length >= 5) return matching
  const known = new Set(matching.map(({ publicId }) => publicId))
  return [...matching, ...(await find(undefined)).filter(({ publicId }) => !known.has(publicId))].slice(0, 5)
}

function candidates(db: Db, actor: Actor, condition: SQL | undefined) {
  return db
    .select({ publicId: issues.publicId, title: issues.title, state: issues.state, severity: issues.severity })
    .from(issues)
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .where(and(condition, ne(issues.publication, 'withdrawn'), visibleIssues(actor)))
    .orderBy(desc(issues.openedAt))
    .limit(5)
}

function conditions({ store }: Ctx, { q, system, kind, harm, group, severity, state, since }: IssueFilters): (SQL | undefined)[] {
  return [
    q ? store.dialect.matches('issues', issues.id, q) : undefined,
    system ? eq(systems.slug, system) : undefined,
    kind ? eq(issues.kind, kind) : undefined,
    severity ? eq(issues.severity, severity) : undefined,
    state === 'all_open' ? inArray(issues.state, openStates) : state ? eq(issues.state, state) : undefined,
    since ? gte(issues.publishedAt, new Date(`${since}T00:00:00Z`)) : undefined,
    harm
      ? sql`exists (select 1 from ${issueReports} inner join ${reportHarms} on ${reportHarms.reportId} = ${issueReports.reportId} where ${issueReports.issueId} = ${issues.id} and ${reportHarms.harm} = ${harm})`
      : undefined,
    group
      ? sql`exists (select 1 from ${issueReports} inner join ${reportGroups} on ${reportGroups.reportId} = ${issueReports.reportId} where ${issueReports.issueId} = ${issues.id} and ${reportGroups.attribute} = ${group})`
      : undefined,
  ]
}
